package no.tverrlag.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
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
}
