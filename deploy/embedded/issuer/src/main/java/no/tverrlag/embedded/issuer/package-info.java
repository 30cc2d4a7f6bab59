/** A token issuer for one machine. */
@NullMarked
package no.tverrlag.embedded.issuer;

import org.jspecify.annotations.NullMarked;
