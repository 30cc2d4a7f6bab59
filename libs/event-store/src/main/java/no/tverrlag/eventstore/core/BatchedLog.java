package no.tverrlag.eventstore.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import no.tverrlag.eventstore.AppendCondition;
import no.tverrlag.eventstore.Appended;
import no.tverrlag.eventstore.CommitTooLarge;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.EventLogException;
import no.tverrlag.eventstore.LogReader;
import no.tverrlag.eventstore.LogUnavailable;
import no.tverrlag.eventstore.NewEvent;
import no.tverrlag.eventstore.OutcomeUnknown;
import no.tverrlag.eventstore.Sourced;
import org.jspecify.annotations.Nullable;

/** The log on any storage: one thread that writes, one that looks out for what others wrote. */
public final class BatchedLog implements EventLog {
    private static final Duration LAST_BATCH = Duration.ofSeconds(5);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int PAGE_BATCHES = 16;
    private static final int PATIENCE_PART = 4;
    private static final int REMEMBERED_PART = 2;
    private static final long MOST_PATIENCE_NANOS = 1_000_000;

    private final BatchStorage storage;
    private final LogClock clock;
    private final Options options;
    private final Bell bell;
    private final CommitIds ids = new CommitIds();
    private final CommitQueue queue;
    private final Tail tail;
    private final Continuity continuity;
    private final Sourcing sourcing;
    private final Tailer tailer;
    private final Committer committer;
    private final ExecutorService readingAhead = PageAhead.threads();
    private final Thread committing;
    private final Thread tailing;
    private volatile boolean closing;

    /**
     * Starts the engine on what is stored now.
     *
     * @throws LogUnavailable if the store cannot be reached
     */
    public BatchedLog(BatchStorage storage, LogClock clock, Options options, Bell bell) {
        this.clock = clock;
        this.options = options;
        this.bell = bell;
        this.queue = new CommitQueue(options.maxWaiting());
        this.tail = Tail.startingAt(storage.head(), options, this::tailChanged);
        this.continuity =
                new Continuity(
                        tail, storage, clock, LOOK_EVERY, options.answerWithin().dividedBy(2));
        this.storage = new WatchedStorage(storage, continuity::suspect);
        this.sourcing =
                new Sourcing(
                        tail,
                        this.storage,
                        new SharedHead(this.storage::head, options.answerWithin()),
                        continuity,
                        new Remembered(options.memoryBytes() / REMEMBERED_PART));
        this.tailer = new Tailer(tail, this.storage, continuity, clock, options, bell);
        BatchWriter writer =
                new BatchWriter(
                        this.storage, continuity, clock, options.answerWithin(), new WhileAway());
        Conditions conditions =
                options.verify()
                        ? new VerifiedConditions(tail, this.storage)
                        : new Conditions(tail, this.storage);
        this.committer =
                new Committer(
                        tail,
                        this.storage,
                        continuity,
                        conditions,
                        writer,
                        clock,
                        UUID::randomUUID);
        this.committing =
                Thread.ofPlatform().daemon().name("event-log-committer").start(this::commitAll);
        this.tailing = Thread.ofPlatform().daemon().name("event-log-tailer").start(tailer);
        bell.start(tailer);
    }

    private void tailChanged() {
        tailer.changed();
    }

    /**
     * Those who were answered together come again together: as many as last time are waited for,
     * but never longer than a part of what their write took.
     */
    private void commitAll() {
        List<Commit> taken = List.of();
        long took = 0;
        try {
            do {
                int company = taken.size();
                long patience = Math.min(took / PATIENCE_PART, MOST_PATIENCE_NANOS);
                taken = queue.take(options.batchCommits(), options.batchBytes(), company, patience);
                long began = clock.nanos();
                committer.commit(taken);
                took = clock.nanos() - began;
            } while (!taken.isEmpty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end(taken);
        }
    }

    /** Whatever ended the committer, nobody is left waiting. */
    private void end(List<Commit> taken) {
        closing = true;
        OutcomeUnknown unknown = new OutcomeUnknown("the log's writer has ended");
        taken.forEach(commit -> commit.fail(unknown));
        LogUnavailable closed = new LogUnavailable("the log is closed");
        queue.close().forEach(commit -> commit.fail(closed));
    }

    @Override
    public CompletableFuture<Appended> append(
            List<NewEvent> events, @Nullable AppendCondition condition) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a commit has at least one event");
        }
        String id = ids.get();
        Prepared prepared;
        try {
            prepared = storage.prepare(id, events);
        } catch (CommitTooLarge e) {
            return CompletableFuture.failedFuture(e);
        }
        Commit commit =
                new Commit(
                        id,
                        List.copyOf(events),
                        prepared,
                        condition,
                        clock.nanos(),
                        Answers.SHARED);
        if (!queue.offer(commit)) {
            commit.fail(
                    new LogUnavailable(
                            closing ? "the log is closed" : "too many appends are waiting"));
        }
        return commit.future();
    }

    @Override
    public Sourced source(Criteria criteria, long fromPosition) {
        Sourced found = sourcing.source(criteria, fromPosition);
        tailer.rang(found.marker());
        return found;
    }

    @Override
    public LogReader read(long fromPosition, Criteria criteria) {
        PageAhead pages =
                new PageAhead(storage, readingAhead, PAGE_BATCHES, options.answerWithin());
        return new TailReader(tail, storage, continuity, tailer, pages, criteria, fromPosition);
    }

    @Override
    public long head() {
        return tail.head().last();
    }

    @Override
    public long freshHead() {
        long head = sourcing.head();
        tailer.rang(head);
        return head;
    }

    @Override
    public long positionBefore(Instant at) {
        long head = sourcing.head();
        long low = 1;
        long high = head;
        long first = head + 1;
        while (low <= high) {
            Batch middle = storage.at(low + (high - low) / 2);
            if (middle == null) {
                throw new LogUnavailable("the log changed while it was searched");
            }
            if (middle.at().isBefore(at)) {
                low = middle.last() + 1;
            } else {
                first = middle.first();
                high = middle.first() - 1;
            }
        }
        return first - 1;
    }

    @Override
    public Optional<EventLogException> stoppedBy() {
        return Optional.ofNullable(tail.failure());
    }

    @Override
    public void close() {
        closing = true;
        LogUnavailable why = new LogUnavailable("the log is closed");
        queue.close().forEach(commit -> commit.fail(why));
        bell.close();
        tailer.close();
        readingAhead.shutdown();
        stop(committing);
        stop(tailing);
    }

    private static void stop(Thread thread) {
        try {
            if (!thread.join(LAST_BATCH)) {
                thread.interrupt();
                thread.join(LAST_BATCH);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** While the store is away, appends that have waited too long are told so. */
    private final class WhileAway implements BatchWriter.Surroundings {
        @Override
        public boolean isClosing() {
            return closing;
        }

        @Override
        public void whileWaiting() {
            LogUnavailable why =
                    new LogUnavailable(
                            "the store did not come back within " + options.answerWithin());
            queue.expire(clock.nanos() - options.answerWithin().toNanos())
                    .forEach(commit -> commit.fail(why));
        }
    }
}
