package no.tverrlag.bench.engine;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import no.tverrlag.bench.load.Report;
import no.tverrlag.bench.load.StoreServer;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.core.Options;
import no.tverrlag.eventstore.mongo.MongoEventLog;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** What every goal is measured with. */
final class Bench implements AutoCloseable {
    private static final AtomicInteger NEXT = new AtomicInteger();

    final StoreServer server;
    final MongoClient client;
    final Setup setup;
    final Report report;
    final Path home;
    private final int batch;
    private @Nullable Corpus corpus;

    Bench(
            StoreServer server,
            MongoClient client,
            Setup setup,
            Report report,
            Path home,
            int batch) {
        this.server = server;
        this.client = client;
        this.setup = setup;
        this.report = report;
        this.home = home;
        this.batch = batch;
    }

    /** An empty database that is dropped by whoever asked for it. */
    MongoDatabase freshDatabase() {
        return client.getDatabase(
                "bench" + ProcessHandle.current().pid() + "n" + NEXT.incrementAndGet());
    }

    EventLog open(MongoDatabase database) {
        return open(client, database.getName());
    }

    EventLog open(MongoClient through, String database) {
        return MongoEventLog.open(through, database, options());
    }

    Options options() {
        return Options.defaults().withBatch(batch, batch * 1024);
    }

    /** The large log that several goals read; the first to ask makes it. */
    Corpus corpus() {
        Corpus made = corpus;
        if (made == null) {
            made = new Corpus(this);
            corpus = made;
        }
        return made;
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

    /** An engine in a process of its own, from one of the benchmarks' jars. */
    Peer peer(String module, String... arguments) throws IOException {
        return Peer.start(home, module, arguments);
    }

    @Override
    public void close() {
        if (corpus != null) {
            corpus.close();
        }
    }
}
