package no.tverrlag.eventstore.mongo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.tverrlag.eventstore.NewEvent;
import no.tverrlag.eventstore.StoredTag;
import no.tverrlag.eventstore.core.Prepared;
import org.bson.BsonBinary;
import org.bson.BsonBinaryWriter;
import org.bson.io.BasicOutputBuffer;

/**
 * A commit's events as bytes, without their positions.
 *
 * @param bytes of the events and of what the batch repeats of them
 */
record EncodedCommit(List<byte[]> events, Set<String> tags, Set<String> names, int bytes)
        implements Prepared {
    private static final int PER_ENTRY = 12;

    static EncodedCommit of(String commitId, List<NewEvent> events) {
        List<byte[]> encoded = new ArrayList<>(events.size());
        Set<String> tags = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        for (NewEvent event : events) {
            encoded.add(encode(commitId, event));
            event.tags().forEach(tag -> tags.add(tag.stored()));
            names.add(event.name());
        }
        long bytes = 0;
        for (byte[] event : encoded) {
            bytes += event.length + PER_ENTRY;
        }
        bytes += repeated(tags) + repeated(names);
        return new EncodedCommit(encoded, tags, names, (int) Math.min(bytes, Integer.MAX_VALUE));
    }

    private static long repeated(Set<String> values) {
        return values.stream().mapToLong(value -> 3L * value.length() + PER_ENTRY).sum();
    }

    private static byte[] encode(String commitId, NewEvent event) {
        try (BasicOutputBuffer buffer = new BasicOutputBuffer(event.data().length + 512);
                BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            writer.writeStartDocument();
            writer.writeString("commit", commitId);
            writer.writeString("id", event.id());
            writer.writeString("name", event.name());
            writer.writeInt32("version", event.version());
            writeOccurredAt(writer, event.occurredAt());
            writer.writeStartArray("tags");
            event.tags().stream().map(StoredTag::stored).sorted().forEach(writer::writeString);
            writer.writeEndArray();
            writer.writeStartArray("metadata");
            event.metadata()
                    .forEach(
                            (key, value) -> {
                                writer.writeString(key);
                                writer.writeString(value);
                            });
            writer.writeEndArray();
            writer.writeBinaryData("data", new BsonBinary(event.data()));
            writer.writeEndDocument();
            return buffer.toByteArray();
        }
    }

    private static void writeOccurredAt(BsonBinaryWriter writer, Instant occurredAt) {
        Instant millis = occurredAt.truncatedTo(ChronoUnit.MILLIS);
        writer.writeDateTime("occurredAt", millis.toEpochMilli());
        int nanos = (int) ChronoUnit.NANOS.between(millis, occurredAt);
        if (nanos != 0) {
            writer.writeInt32("nanos", nanos);
        }
    }
}
