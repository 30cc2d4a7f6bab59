package no.tverrlag.contracts.team;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is coordinator no longer.
 *
 * @param lapse how the consent ceased to hold that the role rested on; null if it ended otherwise,
 *     or was recorded before this was told
 */
public record CoordinatorEnded(
        PersonId person,
        ActorRef coordinator,
        CoordinatorKind kind,
        EndReason reason,
        @Nullable Sealed handoverNote,
        ActorRef endedBy,
        Instant at,
        @Nullable ConsentLapse lapse)
        implements TeamMessage {

    public CoordinatorEnded(
            PersonId person,
            ActorRef coordinator,
            CoordinatorKind kind,
            EndReason reason,
            @Nullable Sealed handoverNote,
            ActorRef endedBy,
            Instant at) {
        this(person, coordinator, kind, reason, handoverNote, endedBy, at, null);
    }
}
