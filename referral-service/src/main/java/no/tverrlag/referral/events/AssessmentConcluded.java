package no.tverrlag.referral.events;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * The assessment ended: whether the person has a right to follow-up, and what is to come.
 *
 * @param personView what the person said to it
 * @param reassessAt when to look again
 */
public record AssessmentConcluded(
        PersonId person,
        String report,
        Eligibility eligible,
        List<Outcome> outcome,
        Sealed rationale,
        @Nullable Sealed personView,
        @Nullable Instant reassessAt,
        ActorRef by,
        Instant at)
        implements ReportEvent {

    public AssessmentConcluded {
        outcome = List.copyOf(outcome);
    }

    /** The two conditions of the right; diagnosis and age are none. */
    public record Eligibility(boolean longTerm, boolean coordinated) {
        public boolean holdsRight() {
            return longTerm && coordinated;
        }
    }

    /** What the person is to have. */
    public enum Outcome {
        TEAM,
        COORDINATOR_ONLY,
        CONTACT_PERSON,
        CHILD_COORDINATOR,
        IP,
        NO_ACTION
    }
}
