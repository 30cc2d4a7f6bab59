/** Maps pure slices to Axon. */
@NullMarked
package no.tverrlag.slices;

import org.jspecify.annotations.NullMarked;
