package no.tverrlag.referral.events;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An assessment of the person is open, under the report's id.
 *
 * @param responsible who sees to it that it is done
 * @param participants who takes part in it; the responsible one does, listed or not
 */
public record NeedAcceptedForAssessment(
        PersonId person,
        String report,
        ActorRef responsible,
        List<ActorRef> participants,
        @Nullable Instant dueAt,
        ActorRef by,
        Instant at)
        implements OutcomeEvent {

    public NeedAcceptedForAssessment {
        participants = List.copyOf(participants);
    }
}
