package no.tverrlag.eventstore.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Several engines on one faulty store, run by one seed on one thread: overlapping commits, tails
 * and readers, and now and then an engine that is killed, closed, started anew, or that freezes and
 * wakes.
 */
final class Simulation {
    private static final int TROUBLE_ENDS = 1500;
    private static final int MOST_ENGINES = 5;

    final RandomGenerator random;
    final Turns turns;
    final FaultyStorage storage;
    final Things things;
    final Duration lookEvery;
    final List<Asked> asked = new ArrayList<>();
    final List<SimulatedEngine> engines = new ArrayList<>();
    long acknowledged;
    private final Parts parts;
    private final List<Runnable> due = new ArrayList<>();
    private final int troubleEvery;
    private long revertAt;
    private boolean reverted;
    private boolean over;

    private Simulation(long seed, Parts parts, boolean reverting) {
        this.random = new SplittableRandom(seed);
        this.parts = parts;
        this.storage = new FaultyStorage(random, random.nextInt(5) * random.nextInt(6));
        this.turns = new Turns(random, this::step);
        storage.runOn(turns);
        this.things = new Things(random, due::add);
        this.troubleEvery = 64 << random.nextInt(4);
        this.revertAt = reverting ? 40 + random.nextInt(300) : Long.MAX_VALUE;
        this.lookEvery = Duration.ofMillis(1L << random.nextInt(16));
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            startEngine();
        }
    }

    static Simulation of(long seed, Parts parts) {
        return new Simulation(seed, parts, false);
    }

    /** One in which the store comes back older once. */
    static Simulation reverting(long seed, Parts parts) {
        return new Simulation(seed, parts, true);
    }

    void run() throws Throwable {
        turns.run();
        while (!due.isEmpty()) {
            due.removeLast().run();
        }
    }

    Asked asked(Commit commit, SimulatedEngine engine) {
        Asked one = new Asked(commit, engine, turns.steps());
        asked.add(one);
        boolean then = reverted;
        var unused =
                commit.future()
                        .whenComplete(
                                (where, why) -> {
                                    Broken.unless(!one.isAnswered(), "answered twice");
                                    one.where = where;
                                    one.why = why;
                                    one.answeredAt = turns.steps();
                                    if (where != null && then == reverted) {
                                        acknowledged = Math.max(acknowledged, where.last());
                                    }
                                });
        return one;
    }

    /** All have done what they had to do, and the store is well. */
    boolean isOver() {
        return over;
    }

    boolean hasReverted() {
        return reverted;
    }

    /** Position of the last event in the store. */
    long end() {
        List<Batch> batches = storage.batches();
        return batches.isEmpty() ? 0 : batches.getLast().last();
    }

    private void startEngine() {
        SimulatedEngine engine = new SimulatedEngine(this, engines.size() + 1, parts);
        engines.add(engine);
        engine.start();
    }

    private void step() {
        if (!due.isEmpty() && random.nextInt(3) == 0) {
            due.remove(random.nextInt(due.size())).run();
        }
        if (over) {
            return;
        }
        storage.weather();
        if (random.nextInt(troubleEvery) == 0) {
            trouble(engines.get(random.nextInt(engines.size())));
        }
        if (turns.steps() >= revertAt) {
            revert();
        }
        if (turns.steps() == TROUBLE_ENDS) {
            heal();
        }
        if (allHaveFinished()) {
            heal();
            over = true;
        }
    }

    private boolean allHaveFinished() {
        for (int i = engines.size() - 1; i >= 0; i--) {
            if (!engines.get(i).finished && !engines.get(i).isKilled()) {
                return false;
            }
        }
        return true;
    }

    private void trouble(SimulatedEngine engine) {
        switch (random.nextInt(8)) {
            case 0, 1 -> {
                if (!engine.finished) {
                    turns.kill(engine);
                }
                if (random.nextBoolean() && engines.size() < MOST_ENGINES) {
                    startEngine();
                }
            }
            case 2 -> engine.close();
            default -> turns.freeze(engine, 1 + random.nextInt(300));
        }
    }

    private void revert() {
        revertAt = Long.MAX_VALUE;
        reverted = true;
        storage.revertTo(random.nextInt(storage.batches().size() + 1));
        acknowledged = 0;
        asked.clear();
        engines.forEach(engine -> engine.looks.clear());
    }

    private void heal() {
        storage.heal();
        turns.thaw();
    }
}
