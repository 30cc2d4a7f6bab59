/** The care of keys while the service runs. */
@NullMarked
package no.tverrlag.runtime.keys;

import org.jspecify.annotations.NullMarked;
