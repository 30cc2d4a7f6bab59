/** Who calls: trusted issuers, their tokens and proofs, and what the claims say. */
@NullMarked
package no.tverrlag.runtime.identity;

import org.jspecify.annotations.NullMarked;
