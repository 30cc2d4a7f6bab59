package no.tverrlag.eventstore.mongo;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.tverrlag.eventstore.core.Commit;
import no.tverrlag.eventstore.core.Offer;
import org.bson.BsonBinary;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.ByteBufNIO;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;
import org.bson.io.ByteBufferBsonInput;

/** Writes a batch as one document, around events that were encoded before. */
final class BatchEncoder {
    private BatchEncoder() {}

    static RawBsonDocument encode(Offer offer) {
        List<EncodedCommit> commits = new ArrayList<>();
        Set<String> tags = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        for (Commit commit : offer.commits()) {
            EncodedCommit encoded = (EncodedCommit) commit.prepared();
            commits.add(encoded);
            tags.addAll(encoded.tags());
            names.addAll(encoded.names());
        }
        try (BasicOutputBuffer buffer = new BasicOutputBuffer(size(commits));
                BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            writer.writeStartDocument();
            writeLink(writer, offer);
            writeAll(writer, "tags", tags);
            writeAll(writer, "types", names);
            writeEvents(writer, commits);
            writer.writeEndDocument();
            return new RawBsonDocument(buffer.getInternalBuffer(), 0, buffer.getSize());
        }
    }

    private static int size(List<EncodedCommit> commits) {
        return 512 + commits.stream().mapToInt(EncodedCommit::bytes).sum();
    }

    private static void writeLink(BsonBinaryWriter writer, Offer offer) {
        writer.writeInt64("_id", offer.first());
        writer.writeInt64("last", offer.last());
        writer.writeBinaryData("batch", new BsonBinary(offer.id()));
        if (offer.prev() == null) {
            writer.writeNull("prev");
        } else {
            writer.writeBinaryData("prev", new BsonBinary(offer.prev()));
        }
        writer.writeDateTime("at", offer.at().toEpochMilli());
    }

    private static void writeAll(BsonBinaryWriter writer, String name, Set<String> values) {
        writer.writeStartArray(name);
        values.forEach(writer::writeString);
        writer.writeEndArray();
    }

    private static void writeEvents(BsonBinaryWriter writer, List<EncodedCommit> commits) {
        writer.writeStartArray("events");
        for (EncodedCommit commit : commits) {
            for (byte[] event : commit.events()) {
                try (ByteBufferBsonInput input =
                                new ByteBufferBsonInput(new ByteBufNIO(ByteBuffer.wrap(event)));
                        BsonBinaryReader reader = new BsonBinaryReader(input)) {
                    writer.pipe(reader);
                }
            }
        }
        writer.writeEndArray();
    }
}
