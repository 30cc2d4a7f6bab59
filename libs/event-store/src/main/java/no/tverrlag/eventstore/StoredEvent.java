package no.tverrlag.eventstore;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * An event as it stands in the log.
 *
 * @param position its place: from 1, without gaps, in the order in which commits became durable
 * @param commitId the append that it came with
 * @param recordedAt when the log took it; never earlier than that of an event before it
 * @param data the payload; shared between readers, so it must not be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredEvent(
        long position,
        String commitId,
        String id,
        String name,
        int version,
        Instant occurredAt,
        Instant recordedAt,
        Set<StoredTag> tags,
        Map<String, String> metadata,
        byte[] data) {

    @Override
    public String toString() {
        return "StoredEvent[" + position + " " + name + " " + id + "]";
    }
}
