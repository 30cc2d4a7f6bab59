/** Stored facts in the published language. */
@NullMarked
package no.tverrlag.referral.outlet;

import org.jspecify.annotations.NullMarked;
