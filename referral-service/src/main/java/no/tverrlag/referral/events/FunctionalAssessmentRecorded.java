package no.tverrlag.referral.events;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;

/**
 * How much help the person needs with everyday functions (IPLOS).
 *
 * <p>Scores are compared variable by variable and never averaged.
 *
 * @param report the assessment it belongs to
 * @param record id of this filling-in
 * @param variableSet the set of variables in force on the day
 */
public record FunctionalAssessmentRecorded(
        PersonId person,
        String report,
        String record,
        String variableSet,
        List<Score> scores,
        ActorRef by,
        Instant at)
        implements EvidenceEvent {

    public FunctionalAssessmentRecorded {
        scores = List.copyOf(scores);
    }

    /** One variable: 1 (no problem) to 5 (full need), 9 is not relevant. */
    public record Score(IplosVariable variable, int value) {}
}
