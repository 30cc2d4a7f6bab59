package no.tverrlag.contracts.team;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/** The coordinating unit proposed somebody as coordinator. */
public record CoordinatorProposed(
        PersonId person,
        ActorRef candidate,
        CoordinatorKind kind,
        @Nullable PersonPreference personPreference,
        @Nullable Sealed preferenceNotObtainedReason,
        ActorRef proposedBy,
        Instant at)
        implements TeamMessage {}
