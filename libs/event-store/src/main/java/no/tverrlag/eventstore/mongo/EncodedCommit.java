package no.tverrlag.eventstore.mongo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tverrlag.eventstore.NewEvent;
import no.tverrlag.eventstore.StoredTag;
import no.tverrlag.eventstore.core.Prepared;

/**
 * A commit's events as bytes, without their positions.
 *
 * @param bytes of the events and of what the batch repeats of them
 */
record EncodedCommit(List<byte[]> events, Set<String> tags, Set<String> names, int bytes)
        implements Prepared {
    private static final int PER_ENTRY = 12;
    private static final int USUAL = 512;
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
        List<byte[]> encoded = new ArrayList<>(events.size());
        Set<String> tags = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (NewEvent event : events) {
            List<String> own = tags(event);
            encoded.add(encode(commitId, event, own));
            tags.addAll(own);
            names.add(event.name());
        }
        long bytes = 0;
        for (byte[] event : encoded) {
            bytes += event.length + PER_ENTRY;
        }
        bytes += repeated(tags) + repeated(names);
        return new EncodedCommit(encoded, tags, names, (int) Math.min(bytes, Integer.MAX_VALUE));
    }

    private static List<String> tags(NewEvent event) {
        List<String> stored = new ArrayList<>(event.tags().size());
        for (StoredTag tag : event.tags()) {
            stored.add(tag.stored());
        }
        stored.sort(null);
        return stored;
    }

    private static long repeated(Set<String> values) {
        long bytes = 0;
        for (String value : values) {
            bytes += 3L * value.length() + PER_ENTRY;
        }
        return bytes;
    }

    private static byte[] encode(String commitId, NewEvent event, List<String> tags) {
        BsonBytes to = new BsonBytes(event.data().length + USUAL);
        int start = to.begin();
        to.string(COMMIT, commitId);
        to.string(ID, event.id());
        to.string(NAME, event.name());
        to.int32(VERSION, event.version());
        writeOccurredAt(to, event.occurredAt());
        to.strings(TAGS, tags);
        writeMetadata(to, event.metadata());
        to.binary(DATA, event.data());
        to.end(start);
        return to.toBytes();
    }

    private static void writeOccurredAt(BsonBytes to, Instant occurredAt) {
        Instant millis = occurredAt.truncatedTo(ChronoUnit.MILLIS);
        to.dateTime(OCCURRED_AT, millis.toEpochMilli());
        int nanos = (int) ChronoUnit.NANOS.between(millis, occurredAt);
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
