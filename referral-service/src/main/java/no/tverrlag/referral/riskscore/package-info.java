/** A risk tool's advice about a person. */
@NullMarked
package no.tverrlag.referral.riskscore;

import org.jspecify.annotations.NullMarked;
