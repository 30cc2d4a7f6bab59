/** What ./run does. */
@NullMarked
package no.tverrlag.local;

import org.jspecify.annotations.NullMarked;
