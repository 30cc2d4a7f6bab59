package no.tverrlag.embedded.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A fresh store for each test, and MongoDB's driver on it. */
abstract class OpenedStore {

    @TempDir Path directory;
    EmbeddedStore store;
    MongoDatabase database;
    MongoCollection<Document> collection;
    private MongoClient client;

    @BeforeEach
    void open() throws Exception {
        store = EmbeddedStore.open(directory, 0);
        client = MongoClients.create(store.uri());
        database = client.getDatabase("d");
        collection = database.getCollection("c");
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    void reopen() {
        try {
            close();
            open();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    List<Integer> ids() {
        return collection.find().map(one -> one.getInteger("_id")).into(new ArrayList<>());
    }
}
