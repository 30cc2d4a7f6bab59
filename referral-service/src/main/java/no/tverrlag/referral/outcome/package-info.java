/**
 * What becomes of a report: it is received, gets exactly one outcome, and if accepted a conclusion.
 */
@NullMarked
package no.tverrlag.referral.outcome;

import org.jspecify.annotations.NullMarked;
