package no.tverrlag.eventstore.mongo;

import com.mongodb.ReadPreference;
import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** The collection with the concerns that its server needs, on a replica set within sessions. */
final class BatchCollection {
    private final MongoCollection<RawBsonDocument> reading;
    private final MongoCollection<RawBsonDocument> writing;
    private final @Nullable Sessions sessions;

    /** A query on the collection. */
    interface Query {
        FindIterable<RawBsonDocument> where(BsonDocument filter);
    }

    BatchCollection(
            MongoClient client, MongoDatabase database, String collection, ServerTraits server) {
        this.reading =
                database.getCollection(collection, RawBsonDocument.class)
                        .withReadConcern(server.readConcern())
                        .withReadPreference(ReadPreference.primary());
        this.writing =
                database.getCollection(collection, RawBsonDocument.class)
                        .withWriteConcern(server.writeConcern());
        this.sessions = server.replicated() ? new Sessions(client) : null;
    }

    void createIndex(BsonDocument keys) {
        reading.createIndex(keys);
    }

    void insert(RawBsonDocument document) {
        if (sessions == null) {
            writing.insertOne(document);
        } else {
            sessions.run(session -> writing.insertOne(session, document));
        }
    }

    /** The question must have read all it needs when it returns. */
    <T extends @Nullable Object> T ask(Function<Query, T> question) {
        if (sessions == null) {
            return question.apply(reading::find);
        }
        return sessions.run(session -> question.apply(in(session)));
    }

    private Query in(ClientSession session) {
        return filter -> reading.find(session, filter);
    }
}
