/** The published language. */
@NullMarked
package no.tverrlag.contracts;

import org.jspecify.annotations.NullMarked;
