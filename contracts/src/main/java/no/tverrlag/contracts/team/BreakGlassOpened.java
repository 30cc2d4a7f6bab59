package no.tverrlag.contracts.team;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * A professional opened this person's data in an emergency, without relation or consent: to read,
 * until {@code until}, exclusive. It must be reviewed.
 *
 * @param municipality whose coordinating unit must review it
 */
public record BreakGlassOpened(
        PersonId person,
        String breakGlass,
        ActorRef openedBy,
        Sealed reason,
        Instant until,
        @Nullable String municipality,
        Instant at)
        implements TeamMessage {}
