package no.tverrlag.contracts.team;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/** The coordinating unit has looked at an emergency access and judged it. */
public record BreakGlassReviewed(
        PersonId person,
        String breakGlass,
        boolean justified,
        @Nullable Sealed note,
        @Nullable String municipality,
        ActorRef reviewedBy,
        Instant at)
        implements TeamMessage {}
