package no.tverrlag.bench.engine;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.atomic.AtomicInteger;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.core.Options;
import no.tverrlag.eventstore.mongo.MongoEventLog;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** What every goal is measured with. */
final class Bench {
    private static final AtomicInteger NEXT = new AtomicInteger();

    final StoreServer server;
    final MongoClient client;
    final Setup setup;
    final Report report;
    private final int batch;

    Bench(StoreServer server, MongoClient client, Setup setup, Report report, int batch) {
        this.server = server;
        this.client = client;
        this.setup = setup;
        this.report = report;
        this.batch = batch;
    }

    /** An empty database that is dropped by whoever asked for it. */
    MongoDatabase freshDatabase() {
        return client.getDatabase("bench" + NEXT.incrementAndGet());
    }

    EventLog open(MongoDatabase database) {
        return MongoEventLog.open(
                client, database.getName(), Options.defaults().withBatch(batch, batch * 1024));
    }

    /** A collection with the same index as the log's, for raw writes. */
    static MongoCollection<RawBsonDocument> raw(MongoDatabase database) {
        MongoCollection<RawBsonDocument> raw = database.getCollection("raw", RawBsonDocument.class);
        raw.createIndex(new Document("tags", 1).append("_id", 1));
        return raw;
    }

    static MongoCollection<RawBsonDocument> stored(MongoDatabase database) {
        return database.getCollection("events", RawBsonDocument.class);
    }
}
