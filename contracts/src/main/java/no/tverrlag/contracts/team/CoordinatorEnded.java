package no.tverrlag.contracts.team;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/** Somebody is coordinator no longer. */
public record CoordinatorEnded(
        PersonId person,
        ActorRef coordinator,
        CoordinatorKind kind,
        EndReason reason,
        @Nullable Sealed handoverNote,
        ActorRef endedBy,
        Instant at)
        implements TeamMessage {}
