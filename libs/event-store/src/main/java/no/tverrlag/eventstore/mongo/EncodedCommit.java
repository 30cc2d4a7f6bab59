package no.tverrlag.eventstore.mongo;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tverrlag.eventstore.NewEvent;
import no.tverrlag.eventstore.StoredTag;
import no.tverrlag.eventstore.core.Prepared;

/**
 * A commit's events as bytes, without their positions.
 *
 * @param events one document after the other
 * @param ends where each of them ends
 * @param tags of all events, each once
 * @param names of all events, each once
 * @param bytes of the events and of what the batch repeats of them
 */
@SuppressWarnings("ArrayRecordComponent")
record EncodedCommit(
        byte[] events, int[] ends, Collection<String> tags, Collection<String> names, int bytes)
        implements Prepared {
    private static final int PER_ENTRY = 12;
    private static final int USUAL = 512;
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final byte[] COMMIT = BsonBytes.name("commit");
    private static final byte[] ID = BsonBytes.name("id");
    private static final byte[] NAME = BsonBytes.name("name");
    private static final byte[] VERSION = BsonBytes.name("version");
    private static final byte[] OCCURRED_AT = BsonBytes.name("occurredAt");
    private static final byte[] NANOS = BsonBytes.name("nanos");
    private static final byte[] TAGS = BsonBytes.name("tags");
    private static final byte[] METADATA = BsonBytes.name("metadata");
    private static final byte[] DATA = BsonBytes.name("data");

    static EncodedCommit of(String commitId, List<NewEvent> events) {
        Set<String> tags = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        int[] ends = new int[events.size()];
        BsonBytes to = new BsonBytes(usualSize(events));
        for (int i = 0; i < ends.length; i++) {
            NewEvent event = events.get(i);
            String[] own = tags(event);
            encode(commitId, event, own, to);
            ends[i] = to.length();
            tags.addAll(List.of(own));
            names.add(event.name());
        }
        long bytes =
                to.length() + (long) PER_ENTRY * ends.length + repeated(tags) + repeated(names);
        return new EncodedCommit(
                to.bytes(), ends, tags, names, (int) Math.min(bytes, Integer.MAX_VALUE));
    }

    /** A guess that is seldom too small, so that bytes are seldom moved. */
    private static int usualSize(List<NewEvent> events) {
        long size = 0;
        for (NewEvent event : events) {
            size += event.data().length + USUAL;
        }
        return (int) Math.min(size, Integer.MAX_VALUE / 2);
    }

    private static String[] tags(NewEvent event) {
        String[] stored = new String[event.tags().size()];
        int at = 0;
        for (StoredTag tag : event.tags()) {
            stored[at++] = tag.stored();
        }
        return stored;
    }

    private static long repeated(Set<String> values) {
        long bytes = 0;
        for (String value : values) {
            bytes += 3L * value.length() + PER_ENTRY;
        }
        return bytes;
    }

    private static void encode(String commitId, NewEvent event, String[] tags, BsonBytes to) {
        int start = to.begin();
        to.string(COMMIT, commitId);
        to.string(ID, event.id());
        to.string(NAME, event.name());
        to.int32(VERSION, event.version());
        writeOccurredAt(to, event.occurredAt());
        to.strings(TAGS, List.of(tags));
        writeMetadata(to, event.metadata());
        to.binary(DATA, event.data());
        to.end(start);
    }

    private static void writeOccurredAt(BsonBytes to, Instant occurredAt) {
        to.dateTime(OCCURRED_AT, occurredAt.toEpochMilli());
        int nanos = occurredAt.getNano() % NANOS_PER_MILLI;
        if (nanos != 0) {
            to.int32(NANOS, nanos);
        }
    }

    private static void writeMetadata(BsonBytes to, Map<String, String> metadata) {
        int start = to.beginArray(METADATA);
        int at = 0;
        for (Map.Entry<String, String> entry : metadata.entrySet()) {
            to.stringAt(at++, entry.getKey());
            to.stringAt(at++, entry.getValue());
        }
        to.end(start);
    }
}
