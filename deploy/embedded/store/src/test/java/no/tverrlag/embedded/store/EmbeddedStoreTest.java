package no.tverrlag.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {

    @Test
    void what_was_written_is_there_after_a_restart(@TempDir Path directory) throws Exception {
        try (var store = EmbeddedStore.open(directory, 0);
                var client = MongoClients.create(store.uri())) {
            client.getDatabase("d").getCollection("c").insertOne(new Document("_id", 1));
        }
        try (var store = EmbeddedStore.open(directory, 0);
                var client = MongoClients.create(store.uri())) {
            assertThat(client.getDatabase("d").getCollection("c").find())
                    .containsExactly(new Document("_id", 1));
        }
    }

    @Test
    void what_was_dropped_or_renamed_is_so_after_a_crash(
            @TempDir Path directory, @TempDir Path asItStood) throws Exception {
        try (var store = EmbeddedStore.open(directory, 0);
                var client = MongoClients.create(store.uri())) {
            MongoDatabase database = client.getDatabase("d");
            for (String name : List.of("dropped", "renamed")) {
                database.getCollection(name).createIndex(new Document("n", 1));
                database.getCollection(name).insertOne(new Document("_id", 1).append("n", 2));
            }
            database.getCollection("dropped").drop();
            database.getCollection("renamed").renameCollection(new MongoNamespace("d", "now"));
            copy(directory, asItStood);
        }
        try (var store = EmbeddedStore.open(asItStood, 0);
                var client = MongoClients.create(store.uri())) {
            MongoDatabase database = client.getDatabase("d");
            assertThat(database.listCollectionNames()).containsExactly("now");
            assertThat(database.getCollection("now").find(new Document("n", 2)))
                    .containsExactly(new Document("_id", 1).append("n", 2));
            assertThat(database.getCollection("dropped").find()).isEmpty();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
