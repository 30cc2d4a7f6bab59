/** What the participants of an open assessment put into it. */
@NullMarked
package no.tverrlag.referral.assessment;

import org.jspecify.annotations.NullMarked;
