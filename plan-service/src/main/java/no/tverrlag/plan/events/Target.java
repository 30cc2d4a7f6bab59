package no.tverrlag.plan.events;

import java.time.LocalDate;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * What reaching a goal would look like.
 *
 * @param activity what is scored, in the person's words
 * @param value the score aimed at; none for {@link Instrument#NARRATIVE}
 */
public record Target(
        Instrument instrument,
        @Nullable Sealed activity,
        @Nullable Integer value,
        @Nullable LocalDate due) {}
