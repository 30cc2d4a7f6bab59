package no.tverrlag.privacy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.util.UUID;
import no.tverrlag.embedded.store.EmbeddedStore;

/** A store of its own for one test class, with a fresh database for whoever asks. */
final class TestStore implements AutoCloseable {
    private final EmbeddedStore store;
    private final MongoClient client;

    TestStore() throws IOException {
        store = EmbeddedStore.inMemory(0);
        client = MongoClients.create(store.uri());
    }

    MongoDatabase freshDatabase() {
        return client.getDatabase("keys-" + UUID.randomUUID());
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }
}
