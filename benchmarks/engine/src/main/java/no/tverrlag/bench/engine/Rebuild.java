package no.tverrlag.bench.engine;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.LogReader;
import no.tverrlag.eventstore.StoredEvent;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/**
 * Builds a read model with a document for each case from the first event on.
 *
 * <p>One thread reads. Cases are shared out to workers, each of which folds its cases' events in
 * order and writes a page's changed cases in bulk. A write is guarded by the position that it
 * brings the case to, so that neither a repeat nor a late one can take a case back.
 */
final class Rebuild implements AutoCloseable {
    private static final int WORKERS = 2;
    private static final int PAGE = 8192;

    /**
     * What is taken in at once by a rebuild that gives way to others: some hundred microseconds.
     */
    private static final int SHORT_PAGE = 256;

    /** For so many times as long as a page took, others have the machine. */
    private static final int REST = 2;

    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<BsonDocument> into;
    private final boolean givesWay;
    private final List<Worker> workers = new ArrayList<>();
    private List<Future<?>> writing = List.of();

    private Rebuild(MongoCollection<BsonDocument> into, boolean givesWay) {
        this.into = into;
        this.givesWay = givesWay;
        for (int i = 0; i < WORKERS; i++) {
            workers.add(new Worker());
        }
    }

    /**
     * Takes in what stands in the log from the reader's place up to a position, as fast as it goes.
     *
     * @return events taken in
     */
    static long all(EventLog log, MongoCollection<BsonDocument> into, long upTo, Duration atMost)
            throws InterruptedException, ExecutionException {
        return all(log, into, upTo, atMost, false);
    }

    /**
     * As {@link #all(EventLog, MongoCollection, long, Duration)}.
     *
     * @param givesWay whether it rests after each short page, for those who wait meanwhile
     */
    static long all(
            EventLog log,
            MongoCollection<BsonDocument> into,
            long upTo,
            Duration atMost,
            boolean givesWay)
            throws InterruptedException, ExecutionException {
        try (Rebuild rebuild = new Rebuild(into, givesWay);
                LogReader reader = log.read(1, Criteria.EVERYTHING)) {
            return rebuild.run(reader, upTo, System.nanoTime() + atMost.toNanos());
        }
    }

    private long run(LogReader reader, long upTo, long until)
            throws InterruptedException, ExecutionException {
        long events = 0;
        int page = givesWay ? SHORT_PAGE : PAGE;
        while (reader.position() < upTo && System.nanoTime() < until) {
            long began = System.nanoTime();
            int taken = 0;
            while (taken < page && reader.position() < upTo) {
                StoredEvent event = reader.poll();
                if (event == null) {
                    Thread.onSpinWait();
                } else {
                    share(event);
                    taken++;
                }
            }
            events += taken;
            hand();
            if (givesWay) {
                await();
                LockSupport.parkNanos(REST * (System.nanoTime() - began));
            }
        }
        await();
        return events;
    }

    private void share(StoredEvent event) {
        String caseTag = event.tags().iterator().next().stored();
        workers.get(Math.floorMod(caseTag.hashCode(), WORKERS)).page.add(event);
    }

    /** Lets the workers have the page, once they are done with the one before. */
    private void hand() throws InterruptedException, ExecutionException {
        await();
        List<Future<?>> handed = new ArrayList<>();
        for (Worker worker : workers) {
            List<StoredEvent> page = worker.page;
            worker.page = new ArrayList<>(PAGE);
            handed.add(worker.thread.submit(() -> worker.apply(page)));
        }
        writing = handed;
    }

    private void await() throws InterruptedException, ExecutionException {
        for (Future<?> each : writing) {
            each.get();
        }
        writing = List.of();
    }

    @Override
    public void close() {
        workers.forEach(worker -> worker.thread.shutdown());
    }

    /** Folds and writes a part of the cases; keeps their views, which are small. */
    private final class Worker {
        private final ExecutorService thread =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        private final Map<String, CaseView> views = new HashMap<>();
        private List<StoredEvent> page = new ArrayList<>(PAGE);

        void apply(List<StoredEvent> events) {
            Map<String, CaseView> changed = new LinkedHashMap<>();
            for (StoredEvent event : events) {
                String caseTag = event.tags().iterator().next().stored();
                CaseView view = CaseView.apply(views.get(caseTag), caseTag, event);
                views.put(caseTag, view);
                changed.put(caseTag, view);
            }
            write(changed.values().stream().map(Rebuild::guarded).toList());
        }
    }

    /**
     * Writes the view unless the case stands at a later position already; there it meets its own
     * key.
     */
    static WriteModel<BsonDocument> guarded(CaseView view) {
        BsonDocument older =
                new BsonDocument("_id", new BsonString(view.caseTag()))
                        .append("pos", new BsonDocument("$lt", new BsonInt64(view.position())));
        return new ReplaceOneModel<>(older, view.document(), new ReplaceOptions().upsert(true));
    }

    /** Duplicate keys are cases that stand at a later position: they are left as they are. */
    private void write(List<WriteModel<BsonDocument>> changes) {
        if (changes.isEmpty()) {
            return;
        }
        try {
            into.bulkWrite(changes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
        }
    }
}
