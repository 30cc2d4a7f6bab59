package no.tverrlag.contracts.team;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * A meeting was scheduled.
 *
 * @param exclusionReason why the person is not invited; always there when they are not
 */
public record MeetingScheduled(
        PersonId person,
        String meeting,
        MeetingKind kind,
        Instant when,
        @Nullable Instant agendaDeadline,
        boolean personInvited,
        @Nullable Sealed exclusionReason,
        ActorRef scheduledBy,
        Instant at)
        implements TeamMessage {}
