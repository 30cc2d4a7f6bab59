/** What referral-service tells the others: persons, reports of need, assessments. */
@NullMarked
package no.tverrlag.contracts.referral;

import org.jspecify.annotations.NullMarked;
