package no.tverrlag.eventstore.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import no.tverrlag.eventstore.AppendCondition;
import no.tverrlag.eventstore.Appended;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.EventLogException;
import no.tverrlag.eventstore.LogReader;
import no.tverrlag.eventstore.LogReverted;
import no.tverrlag.eventstore.LogUnavailable;
import no.tverrlag.eventstore.NewEvent;
import no.tverrlag.eventstore.Sourced;
import no.tverrlag.eventstore.core.BatchedLog;
import no.tverrlag.eventstore.core.Bell;
import no.tverrlag.eventstore.core.LogClock;
import no.tverrlag.eventstore.core.Options;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * The log in the collection {@code events} of a database that speaks MongoDB's protocol.
 *
 * <p>The client stays the caller's. It must be set up with {@code retryWrites(false)}: the log
 * repeats what is safe to repeat by itself; and should have a server selection and a read timeout
 * of a few seconds, for they bound how long an append can hang on a dead connection.
 */
public final class MongoEventLog implements EventLog {
    static final String COLLECTION = "events";

    private final EventLog log;

    private MongoEventLog(EventLog log) {
        this.log = log;
    }

    /**
     * Opens the log, and makes its collection's index if there is none.
     *
     * @throws LogUnavailable if the server cannot be reached
     */
    public static MongoEventLog open(MongoClient client, String database, Options options) {
        MongoDatabase in = client.getDatabase(database);
        ServerTraits server = traits(in);
        MongoBatchStorage storage =
                new MongoBatchStorage(new BatchCollection(client, in, COLLECTION, server), server);
        Bell bell =
                server.replicated()
                        ? new ChangeStreamBell(
                                in.getCollection(COLLECTION, BsonDocument.class),
                                storage::hasOffered)
                        : Bell.NONE;
        return new MongoEventLog(new BatchedLog(storage, LogClock.SYSTEM, options, bell));
    }

    static ServerTraits traits(MongoDatabase database) {
        try {
            return ServerTraits.ask(database);
        } catch (RuntimeException e) {
            throw Failures.ofRead(e);
        }
    }

    @Override
    public CompletableFuture<Appended> append(
            List<NewEvent> events, @Nullable AppendCondition condition) {
        return log.append(events, condition);
    }

    @Override
    public Sourced source(Criteria criteria, long fromPosition) {
        return log.source(criteria, fromPosition);
    }

    @Override
    public LogReader read(long fromPosition, Criteria criteria) {
        return log.read(fromPosition, criteria);
    }

    @Override
    public long head() {
        return log.head();
    }

    @Override
    public long freshHead() {
        return log.freshHead();
    }

    @Override
    public long positionBefore(Instant at) {
        return log.positionBefore(at);
    }

    @Override
    public Optional<EventLogException> stoppedBy() {
        return log.stoppedBy();
    }

    @Override
    public void stop(LogReverted why) {
        log.stop(why);
    }

    @Override
    public void close() {
        log.close();
    }
}
