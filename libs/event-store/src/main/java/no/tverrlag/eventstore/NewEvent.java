package no.tverrlag.eventstore;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * An event on its way into the log.
 *
 * @param id unique; the log does not look for repeats
 * @param name stored name, never that of a Java class
 * @param version of the payload's shape, from 1
 * @param occurredAt when it was true, as the writer says
 * @param data the payload; must not be changed after it was handed over
 */
@SuppressWarnings("ArrayRecordComponent")
public record NewEvent(
        String id,
        String name,
        int version,
        Instant occurredAt,
        Set<StoredTag> tags,
        Map<String, String> metadata,
        byte[] data) {
    public NewEvent {
        tags = Set.copyOf(tags);
        metadata = Map.copyOf(metadata);
    }

    @Override
    public String toString() {
        return "NewEvent[" + name + " " + id + "]";
    }
}
