/** Who read or was denied which personal data: published by every service. */
@NullMarked
package no.tverrlag.contracts.access;

import org.jspecify.annotations.NullMarked;
