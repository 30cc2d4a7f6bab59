/** A person gets their opaque id, once for each national id. */
@NullMarked
package no.tverrlag.referral.registerperson;

import org.jspecify.annotations.NullMarked;
