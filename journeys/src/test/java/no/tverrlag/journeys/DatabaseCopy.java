package no.tverrlag.journeys;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** One service's database as it stood once, as a dump has it. */
record DatabaseCopy(String name, Map<String, List<Document>> collections) {

    static DatabaseCopy of(URI store, String name) {
        try (MongoClient client = MongoClients.create(store.toString())) {
            MongoDatabase database = client.getDatabase(name);
            Map<String, List<Document>> collections = new HashMap<>();
            for (String each : database.listCollectionNames()) {
                collections.put(each, database.getCollection(each).find().into(new ArrayList<>()));
            }
            return new DatabaseCopy(name, collections);
        }
    }

    /** In place of what stands there; nothing may use the database meanwhile. */
    void restore(URI store) {
        try (MongoClient client = MongoClients.create(store.toString())) {
            MongoDatabase database = client.getDatabase(name);
            for (String each : database.listCollectionNames().into(new ArrayList<>())) {
                database.getCollection(each).deleteMany(new Document());
            }
            collections.forEach(
                    (each, documents) -> {
                        if (!documents.isEmpty()) {
                            database.getCollection(each).insertMany(documents);
                        }
                    });
        }
    }
}
