package no.tverrlag.history.journal;

import java.time.Instant;
import no.tverrlag.kernel.Actor;

/**
 * What the journal tells of one fact without its content.
 *
 * @param source whose store the position is of: {@code team}, {@code access-plan}, …
 * @param type stable name such as {@code team.CoordinatorAssigned}
 * @param version of the type's shape
 * @param tellsOfDisclosure that child welfare was told something, or a look at that
 */
public record JournalEntry(
        String source,
        long position,
        String eventId,
        String type,
        int version,
        Instant occurredAt,
        Instant recordedAt,
        Actor actor,
        boolean tellsOfDisclosure) {

    Cursor cursor() {
        return new Cursor(recordedAt, source, position);
    }
}
