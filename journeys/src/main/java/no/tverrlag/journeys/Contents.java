package no.tverrlag.journeys;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.bson.RawBsonDocument;

/**
 * Everything that the store and the topics answer, written to a file as it comes: what a server
 * packs on its disk would hide from who searches there.
 */
final class Contents {

    private Contents() {}

    /** All documents of all databases. */
    static Path ofStore(URI store, Path folder) throws IOException {
        Path file = folder.resolve("store-contents");
        try (MongoClient client = MongoClients.create(store.toString());
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (String name : client.listDatabaseNames()) {
                MongoDatabase database = client.getDatabase(name);
                for (String collection : database.listCollectionNames()) {
                    for (RawBsonDocument each :
                            database.getCollection(collection, RawBsonDocument.class).find()) {
                        var bytes = each.getByteBuffer();
                        out.write(bytes.array(), bytes.position(), bytes.remaining());
                    }
                }
            }
        }
        return file;
    }

    /** All records of all topics, dead letters' too: keys, headers, bodies. */
    static Path ofTopics(URI broker, Path folder) throws IOException {
        Path file = folder.resolve("topic-contents");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            PublishedEvent.forEach(broker, "tverrlag\\..*", record -> write(record, out));
        }
        return file;
    }

    private static void write(ConsumerRecord<byte[], byte[]> record, OutputStream out) {
        try {
            if (record.key() != null) {
                out.write(record.key());
            }
            for (Header header : record.headers()) {
                out.write(header.value());
                out.write('\n');
            }
            if (record.value() != null) {
                out.write(record.value());
            }
            out.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
