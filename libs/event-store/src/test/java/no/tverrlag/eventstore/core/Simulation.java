package no.tverrlag.eventstore.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import no.tverrlag.eventstore.AppendCondition;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.Criterion;
import no.tverrlag.eventstore.LogUnavailable;
import no.tverrlag.eventstore.NewEvent;
import no.tverrlag.eventstore.StoredEvent;
import no.tverrlag.eventstore.StoredTag;

/**
 * Several engines on one faulty store, run by one seed: commits with overlapping conditions, tails,
 * a reader, and now and then an engine that is killed.
 */
final class Simulation {
    private static final int ENGINES = 3;
    private static final int ROUNDS = 5;

    /** What the simulation asked for, to be judged against the log at the end. */
    record Asked(Commit commit, Engine engine) {}

    final Random random;
    final Turns turns;
    final FaultyStorage storage;
    final List<Asked> asked = new ArrayList<>();
    final List<Engine> engines = new ArrayList<>();
    private final Duration patience;
    private int open;
    private long extraNanos;

    Simulation(long seed) {
        this.random = new Random(seed);
        this.turns = new Turns(random);
        this.storage = new FaultyStorage(random, turns, random.nextInt(25));
        this.patience = Duration.ofMillis(2 + random.nextInt(40));
    }

    void run() throws Throwable {
        for (int i = 0; i < ENGINES; i++) {
            Engine engine = new Engine("engine" + i);
            engines.add(engine);
            open++;
            turns.start(engine, engine::work);
        }
        turns.start(this, this::outside);
        turns.run();
    }

    /** The world around the engines, and the end of all trouble. */
    private void outside() {
        while (open > 0) {
            storage.weather();
            if (random.nextInt(400) == 0) {
                kill(engines.get(random.nextInt(ENGINES)));
            }
            if (turns.steps() > 3000) {
                storage.heal();
            }
            turns.yield();
        }
        storage.heal();
        engines.stream().filter(e -> !e.killed).forEach(e -> turns.start(e, e::readToEnd));
    }

    private void kill(Engine engine) {
        if (!engine.killed && !engine.finished) {
            engine.killed = true;
            turns.kill(engine);
            open--;
        }
    }

    final class Engine implements LogClock, BatchWriter.Surroundings {
        final String name;
        final List<StoredEvent> seen = new ArrayList<>();
        boolean killed;
        boolean finished;
        private Tail tail;
        private Tailer tailer;
        private TailReader reader;

        Engine(String name) {
            this.name = name;
        }

        private void work() {
            Options options = Options.defaults().withAnswerWithin(patience);
            Link head = patiently(storage::head);
            tail = new Tail(head, 8, 1000, () -> {});
            tailer = new Tailer(tail, storage, options);
            reader = new TailReader(tail, storage, tailer, Criteria.EVERYTHING, 1);
            BatchWriter writer = new BatchWriter(storage, this, options.answerWithin(), this);
            Committer committer = new Committer(tail, storage, writer, this, this::nextId);
            for (int round = 0; round < ROUNDS; round++) {
                committer.commit(commits());
                look();
            }
            finished = true;
            open--;
        }

        private void look() {
            if (random.nextBoolean()) {
                tailer.poll();
            }
            if (random.nextBoolean()) {
                read();
            }
        }

        private void read() {
            try {
                for (StoredEvent e = reader.poll(); e != null; e = reader.poll()) {
                    seen.add(e);
                }
            } catch (LogUnavailable later) {
                turns.yield();
            }
        }

        private void readToEnd() {
            while (tailer.poll()) {
                turns.yield();
            }
            read();
        }

        private <T> T patiently(Supplier<T> question) {
            while (true) {
                try {
                    return question.get();
                } catch (LogUnavailable later) {
                    turns.yield();
                }
            }
        }

        private List<Commit> commits() {
            List<Commit> commits = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(4); i++) {
                List<NewEvent> events = new ArrayList<>();
                for (int j = 0; j <= random.nextInt(3); j++) {
                    events.add(event());
                }
                String id = nextId().toString();
                AppendCondition condition = random.nextInt(5) == 0 ? null : condition();
                Commit commit =
                        new Commit(
                                id,
                                events,
                                storage.prepare(id, events),
                                condition,
                                nanos(),
                                Runnable::run);
                commits.add(commit);
                asked.add(new Asked(commit, this));
            }
            return commits;
        }

        private AppendCondition condition() {
            long head = tail.head().last();
            long after = random.nextInt(3) == 0 ? random.nextLong(head + 1) : head;
            Set<Criterion> anyOf =
                    random.nextInt(4) == 0
                            ? Set.of(criterion(), neverMatching())
                            : Set.of(criterion());
            return new AppendCondition(new Criteria(anyOf), after);
        }

        private Criterion criterion() {
            Set<String> names = random.nextBoolean() ? Set.of() : Set.of("n" + random.nextInt(2));
            return new Criterion(tags(1 + random.nextInt(2)), names);
        }

        private static Criterion neverMatching() {
            return new Criterion(Set.of(new StoredTag("x", "x")), Set.of());
        }

        private NewEvent event() {
            return new NewEvent(
                    nextId().toString(),
                    "n" + random.nextInt(2),
                    1,
                    now(),
                    tags(1 + random.nextInt(3)),
                    Map.of(),
                    new byte[random.nextInt(200)]);
        }

        private Set<StoredTag> tags(int count) {
            Set<StoredTag> tags = new HashSet<>();
            for (int i = 0; i < count; i++) {
                tags.add(new StoredTag("t", "" + random.nextInt(5)));
            }
            return tags;
        }

        private UUID nextId() {
            return new UUID(random.nextLong(), random.nextLong());
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
            return false;
        }

        @Override
        public void whileWaiting() {
            turns.yield();
        }
    }
}
