package no.tverrlag.referral.assessment;

import no.tverrlag.kernel.ActorRef;

/**
 * Who puts something into an assessment.
 *
 * @param unit whether it is the coordinating unit, which may write down what others said
 */
public record Author(ActorRef who, boolean unit) {}
