/** What is known of a person's needs: contributions, own activities, functions, risk. */
@NullMarked
package no.tverrlag.referral.assessmentofperson;

import org.jspecify.annotations.NullMarked;
