package no.tverrlag.eventstore.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.ChangeStreamIterable;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.client.model.changestream.OperationType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import no.tverrlag.eventstore.LogReverted;
import no.tverrlag.eventstore.core.Bell;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rings for each batch that another engine inserted, as the collection's change stream tells.
 *
 * <p>The driver resumes a stream whose connection broke. One that cannot be resumed, because the
 * server no longer has its history, is opened anew, and the bell rings for anything: whoever hears
 * it reads on from where it stands. On a server that refuses change streams it asks again once a
 * minute and the log polls.
 */
final class ChangeStreamBell implements Bell {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeStreamBell.class);

    /** How long the server holds back an empty answer: below any sensible read timeout. */
    private static final Duration WAIT = Duration.ofSeconds(1);

    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration LATER = Duration.ofSeconds(5);
    private static final Duration REFUSED = Duration.ofMinutes(1);
    private static final List<BsonDocument> WHAT =
            List.of(
                    BsonDocument.parse(
                            """
                            {$match: {operationType:
                              {$in: ["insert", "drop", "rename", "dropDatabase", "invalidate"]}}}
                            """),
                    BsonDocument.parse("{$project: {operationType: 1, documentKey: 1}}"));

    private final MongoCollection<BsonDocument> batches;
    private final LongPredicate known;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean listening;
    private boolean warned;

    /** From where a stream that has to be opened again goes on; null for now. */
    @Nullable BsonDocument token;

    /**
     * @param known positions for which there is no need to ring
     */
    ChangeStreamBell(MongoCollection<BsonDocument> batches, LongPredicate known) {
        this.batches = batches.withReadConcern(ReadConcern.MAJORITY);
        this.known = known;
    }

    @Override
    public void start(Listener listener) {
        Thread.ofPlatform().daemon().name("event-log-bell").start(() -> listen(listener));
    }

    @Override
    public boolean isListening() {
        return listening;
    }

    private void listen(Listener listener) {
        Duration pause = SOON;
        while (!isClosed()) {
            try (MongoChangeStreamCursor<ChangeStreamDocument<BsonDocument>> stream = open()) {
                opened(listener);
                pause = SOON;
                if (hear(stream, listener)) {
                    return;
                }
            } catch (MongoCommandException refused) {
                pause = token == null ? REFUSED : SOON;
                token = null;
                warn(refused);
            } catch (MongoException away) {
                pause = later(pause);
                warn(away);
            } catch (IllegalStateException clientClosed) {
                return;
            } finally {
                listening = false;
            }
            listener.rang(ANYTHING);
            rest(pause);
        }
    }

    private MongoChangeStreamCursor<ChangeStreamDocument<BsonDocument>> open() {
        ChangeStreamIterable<BsonDocument> stream =
                batches.watch(WHAT).maxAwaitTime(WAIT.toMillis(), TimeUnit.MILLISECONDS);
        return (token == null ? stream : stream.resumeAfter(token)).cursor();
    }

    /** Rings for what was written before the stream was open. */
    private void opened(Listener listener) {
        listening = true;
        listener.rang(ANYTHING);
        if (warned) {
            LOG.info("the log's change stream is open again");
            warned = false;
        }
    }

    /** True if the log is gone; false if the bell was closed or the stream just ended. */
    private boolean hear(
            MongoChangeStreamCursor<ChangeStreamDocument<BsonDocument>> stream, Listener listener) {
        while (!isClosed()) {
            ChangeStreamDocument<BsonDocument> change = stream.tryNext();
            token = stream.getResumeToken();
            if (change == null && stream.getServerCursor() == null) {
                return false;
            }
            if (change == null) {
                continue;
            }
            if (change.getOperationType() != OperationType.INSERT) {
                String what = change.getOperationTypeString();
                listener.gone(new LogReverted("the log's collection is gone: " + what));
                return true;
            }
            ring(change.getDocumentKey(), listener);
        }
        return false;
    }

    private void ring(@Nullable BsonDocument key, Listener listener) {
        BsonValue id = key == null ? null : key.get("_id");
        long position = id != null && id.isNumber() ? id.asNumber().longValue() : ANYTHING;
        if (!known.test(position)) {
            listener.rang(position);
        }
    }

    private void warn(MongoException why) {
        if (!warned && !isClosed()) {
            LOG.warn("the log has no change stream now and polls: {}", why.getMessage());
            warned = true;
        }
    }

    private static Duration later(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LATER) > 0 ? LATER : twice;
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private void rest(Duration pause) {
        try {
            var unused = closed.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            closed.countDown();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
