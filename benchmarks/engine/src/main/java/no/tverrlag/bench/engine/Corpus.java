package no.tverrlag.bench.engine;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.StoredTag;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/**
 * A large log of one-event commits, 50 for each case, and as many raw documents beside it.
 *
 * <p>Cases are written by 64 in turns, so a case's events stand in 50 batches or more, each among
 * strangers: what 64 busy callers leave behind.
 */
final class Corpus implements AutoCloseable {
    static final int PER_CASE = 50;
    private static final int TOGETHER = 64;
    private static final int IN_FLIGHT = 256;
    private static final int CHUNK = 1000;
    private static final int FIRST_TAG = 10_000_000;

    final MongoDatabase database;
    final EventLog log;
    final MongoCollection<RawBsonDocument> raw;
    private final RawCommits commits;
    private long written;
    private long rawWritten;
    private boolean abandoned;

    Corpus(Bench bench) {
        this.database = bench.freshDatabase();
        this.log = bench.open(database);
        this.raw = Bench.raw(database);
        log.append(List.of(Events.event(Events.tag(0))), null).join();
        this.commits = RawCommits.like(database, TOGETHER);
    }

    /** Cases that have all their events. */
    int cases() {
        return (int) (written / (TOGETHER * PER_CASE)) * TOGETHER;
    }

    static StoredTag tag(int number) {
        return Events.tag(FIRST_TAG + (long) number);
    }

    /** A read model's collection beside the log. */
    MongoCollection<BsonDocument> model(String name) {
        return database.getCollection(name, BsonDocument.class);
    }

    /** Appends until there are so many events, or the time is up. */
    void growTo(long events, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        Semaphore room = new Semaphore(IN_FLIGHT);
        CompletableFuture<?> last = CompletableFuture.completedFuture(null);
        while (written < events && System.nanoTime() < until) {
            room.acquire();
            last =
                    log.append(List.of(Events.event(tag(caseOf(written++)))), null)
                            .whenComplete((done, failed) -> room.release());
        }
        last.join();
        room.acquire(IN_FLIGHT);
    }

    private static int caseOf(long event) {
        return (int) (event / (TOGETHER * PER_CASE)) * TOGETHER + (int) (event % TOGETHER);
    }

    /** Inserts raw documents until there are so many, or the time is up. */
    void growRawTo(long documents, Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        while (rawWritten < documents && System.nanoTime() < until) {
            insertRaw();
        }
    }

    /** Inserts 1000 raw documents of one commit each. */
    int insertRaw() {
        raw.insertMany(commits.next(CHUNK), new InsertManyOptions().ordered(true));
        rawWritten += CHUNK;
        return CHUNK;
    }

    /** Closes the log and leaves its data where they are: their server is about to end. */
    void abandon() {
        abandoned = true;
        log.close();
    }

    @Override
    public void close() {
        log.close();
        if (!abandoned) {
            database.drop();
        }
    }
}
