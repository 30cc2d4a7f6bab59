/** What other services publish comes in here. */
@NullMarked
package no.tverrlag.referral.intake;

import org.jspecify.annotations.NullMarked;
