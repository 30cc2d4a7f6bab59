package no.tverrlag.team.events;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/** Passages between settings. */
public sealed interface TransitionEvent extends TeamEvent {

    /** True at {@code at}, which may lie before facts recorded earlier. */
    record TransitionRecorded(
            PersonId person,
            String transition,
            TransitionKind kind,
            Sealed unit,
            @Nullable Sealed reason,
            @Nullable Boolean municipalityReady,
            ActorRef recordedBy,
            Instant at)
            implements TransitionEvent {}
}
