package no.tverrlag.journeys;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.net.URI;
import org.bson.Document;

/** What nobody of ours wrote, at the place where a service's log writes next: its appends fail. */
final class ForeignDocument {

    private ForeignDocument() {}

    static void atTheHeadOf(URI store, String database) {
        String address =
                "mongodb://" + store.getHost() + ":" + store.getPort() + "/?retryWrites=false";
        try (MongoClient client = MongoClients.create(address)) {
            MongoCollection<Document> events = client.getDatabase(database).getCollection("events");
            Document head = events.find().sort(Sorts.descending("_id")).first();
            long last = head == null ? 0 : head.get("last", Number.class).longValue();
            events.insertOne(new Document("_id", last + 1).append("foreign", true));
        }
    }
}
