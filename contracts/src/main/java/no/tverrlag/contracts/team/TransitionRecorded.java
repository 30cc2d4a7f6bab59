package no.tverrlag.contracts.team;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * The person passed from one setting to another at {@code at}, which may lie before facts recorded
 * earlier.
 *
 * @param municipalityReady at a discharge: could the municipality receive the person
 */
public record TransitionRecorded(
        PersonId person,
        String transition,
        TransitionKind kind,
        Sealed unit,
        @Nullable Sealed reason,
        @Nullable Boolean municipalityReady,
        ActorRef recordedBy,
        Instant at)
        implements TeamMessage {}
