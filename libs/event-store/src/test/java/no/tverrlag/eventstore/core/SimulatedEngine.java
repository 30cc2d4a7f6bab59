package no.tverrlag.eventstore.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import no.tverrlag.eventstore.AppendCondition;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.EventLogException;
import no.tverrlag.eventstore.LogCorrupted;
import no.tverrlag.eventstore.LogReverted;
import no.tverrlag.eventstore.LogUnavailable;
import no.tverrlag.eventstore.StoredEvent;

/** One process with an engine: callers, the committer, the tailer and readers, each a coroutine. */
final class SimulatedEngine extends Turns.Process implements LogClock, BatchWriter.Surroundings {
    static final LogUnavailable TOO_LATE = new LogUnavailable("too late");
    private static final LogUnavailable CLOSED = new LogUnavailable("closed");

    /** What one reader has returned. */
    record Seen(Criteria criteria, long from, List<StoredEvent> events) {}

    private final BatchStorage connection;
    final CommitQueue queue;
    final Duration patience;
    final List<Seen> seen = new ArrayList<>();
    final List<Asked.Look> looks = new ArrayList<>();
    BatchStorage storage;
    Tail tail;
    Continuity continuity;
    Conditions conditions;
    BatchWriter writer;
    boolean changed;
    boolean finished;
    private final Simulation simulation;
    private final Turns turns;
    private final RandomGenerator random;
    private final Parts parts;
    private final int number;
    private Committer committer;
    private Tailer tailer;
    private Sourcing sourcing;
    private int callers;
    private boolean closing;
    private long extraNanos;
    private int ids;

    SimulatedEngine(Simulation simulation, int number, Parts parts) {
        this.simulation = simulation;
        this.turns = simulation.turns;
        this.random = simulation.random;
        this.parts = parts;
        this.number = number;
        this.patience = Duration.ofMillis(2 + random.nextInt(40));
        this.queue = new CommitQueue(1 + random.nextInt(6));
        this.connection = parts.storage(new Connection(simulation.storage), this);
    }

    void start() {
        turns.start(this, this::open);
    }

    private void open() {
        Link head = headPatiently();
        if (simulation.isOver()) {
            finished = true;
            return;
        }
        tail =
                new Tail(
                        head,
                        parts.tips(1 + random.nextInt(6), head.last()),
                        parts.ring(1 + random.nextInt(12), random.nextInt(1000), head.last()),
                        () -> parts.changed(this));
        continuity =
                parts.continuity(
                        tail, connection, this, simulation.lookEvery, patience.dividedBy(2));
        storage = new WatchedStorage(connection, continuity::suspect);
        conditions = parts.conditions(tail, storage);
        writer = parts.writer(this);
        committer = parts.committer(this);
        tailer = new Tailer(tail, storage, continuity, this, Options.defaults(), Bell.NONE);
        sourcing = new Sourcing(tail, storage, storage::head, continuity, new Remembered(4_000));
        callers = 1 + random.nextInt(3);
        for (int i = 0; i < callers; i++) {
            turns.start(this, this::call);
        }
        turns.start(this, this::commitAll);
        turns.start(this, this::follow);
        turns.start(this, this::read);
    }

    private Link headPatiently() {
        while (true) {
            try {
                return connection.head();
            } catch (LogUnavailable later) {
                turns.yield();
            }
        }
    }

    /** A caller: looks or guesses, asks for an append, and maybe waits for the answer. */
    private void call() {
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            Criteria criteria = simulation.things.criteria();
            Asked asked = ask(condition(criteria));
            if (random.nextInt(3) > 0) {
                turns.until(asked::isAnswered);
            }
        }
        callers--;
    }

    private AppendCondition condition(Criteria criteria) {
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> new AppendCondition(criteria, random.nextLong(tail.head().last() + 1));
            case 2, 3 -> sourced(criteria);
            default -> new AppendCondition(criteria, tail.head().last());
        };
    }

    private AppendCondition sourced(Criteria criteria) {
        long acknowledged = simulation.acknowledged;
        try {
            Asked.Look look =
                    new Asked.Look(criteria, 1, acknowledged, sourcing.source(criteria, 1));
            looks.add(look);
            return new AppendCondition(criteria, look.found().marker());
        } catch (EventLogException away) {
            return new AppendCondition(criteria, tail.head().last());
        }
    }

    private Asked ask(AppendCondition condition) {
        Commit commit = simulation.things.commit(this, condition, nanos());
        Asked asked = simulation.asked(commit, this);
        if (!queue.offer(commit)) {
            commit.fail(CLOSED);
        }
        return asked;
    }

    private void commitAll() {
        do {
            turns.until(() -> queue.waiting() > 0 || noneWillCome());
            if (queue.waiting() > 0) {
                committer.commit(take());
            }
        } while (!noneWillCome());
        finished = true;
    }

    private boolean noneWillCome() {
        return closing || (callers == 0 && queue.waiting() == 0);
    }

    private List<Commit> take() {
        try {
            return queue.take(1 + random.nextInt(5), 100 + random.nextInt(900), 0, 0);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As BatchedLog does it. */
    void close() {
        closing = true;
        queue.close().forEach(commit -> commit.fail(CLOSED));
    }

    private void follow() {
        while (changed || !isAtTheEnd(tail.head().last())) {
            long next = turns.steps() + 1 + random.nextInt(16);
            turns.until(() -> changed || turns.steps() >= next);
            if (changed) {
                changed = false;
                tailer.wakeReaders();
            } else {
                tailer.poll();
            }
        }
        lookOnceMore();
        if (changed) {
            tailer.wakeReaders();
        }
    }

    /** The first look may only find that the connection is broken, or that something is missing. */
    private void lookOnceMore() {
        for (int i = 0; i < 3; i++) {
            tailer.poll();
            extraNanos += patience.toNanos();
        }
    }

    /** A reader that goes on only when it is told that there is something. */
    private void read() {
        Criteria criteria =
                random.nextBoolean() ? Criteria.EVERYTHING : simulation.things.criteria();
        long from = 1 + random.nextInt(4);
        Seen own = new Seen(criteria, from, new ArrayList<>());
        seen.add(own);
        boolean[] woken = {false};
        PageAhead pages = new PageAhead(storage, this::maybeNow, 1 + random.nextInt(4), patience);
        TailReader reader =
                new TailReader(tail, storage, continuity, tailer, pages, criteria, from);
        reader.onAvailable(() -> woken[0] = true);
        try {
            while (true) {
                turns.until(() -> woken[0] || isAtTheEnd(reader.position()));
                if (!woken[0]) {
                    return;
                }
                woken[0] = !drain(reader, own.events());
            }
        } catch (LogReverted | LogCorrupted stopped) {
            Broken.unless(simulation.hasReverted(), "a reader stopped: " + stopped.getMessage());
        }
    }

    private void maybeNow(Runnable reading) {
        if (random.nextBoolean()) {
            reading.run();
        }
    }

    private boolean drain(TailReader reader, List<StoredEvent> to) {
        try {
            for (StoredEvent e = reader.poll(); e != null; e = reader.poll()) {
                to.add(e);
            }
            return true;
        } catch (LogUnavailable later) {
            turns.yield();
            return false;
        }
    }

    private boolean isAtTheEnd(long position) {
        return simulation.isOver() && (position >= simulation.end() || tail.hasFailed());
    }

    /** What stands in the store, on whatever node. */
    List<Batch> standing() {
        return simulation.storage.batches();
    }

    List<Commit> unanswered() {
        return simulation.asked.stream()
                .filter(asked -> asked.engine == this && !asked.commit.isAnswered())
                .map(asked -> asked.commit)
                .toList();
    }

    UUID nextId() {
        return new UUID(number, ++ids);
    }

    @Override
    public Instant now() {
        return Instant.ofEpochMilli(1_000_000 + nanos() / 1_000_000 + random.nextInt(50) - 25);
    }

    @Override
    public long nanos() {
        return turns.steps() * 100_000 + extraNanos;
    }

    @Override
    public void pause(Duration duration) {
        extraNanos += duration.toNanos() / 4;
        turns.yield();
    }

    @Override
    public boolean isClosing() {
        return closing;
    }

    @Override
    public void whileWaiting() {
        parts.expire(this, nanos() - patience.toNanos());
        turns.yield();
    }
}
