package no.tverrlag.eventstore.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * Lets one of several pieces of work go on at a time, from one point where it yields to the next,
 * in an order that follows from the seed alone.
 */
final class Turns {
    private static final int PATIENCE = 20_000;
    private static final BooleanSupplier READY = () -> true;

    /** Thrown out of a yield to end the work as if its process had been killed there. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    /** All that dies and freezes together. */
    static class Process {
        private boolean killed;
        private long frozenUntil;

        boolean isKilled() {
            return killed;
        }
    }

    private static final class Actor {
        private final Process process;
        private final Coroutine work;
        private BooleanSupplier ready = READY;
        private boolean done;

        Actor(Process process, Coroutine work) {
            this.process = process;
            this.work = work;
        }
    }

    private final RandomGenerator random;
    private final Runnable everyStep;
    private final List<Actor> actors = new ArrayList<>();
    private Throwable failure;
    private Actor running;
    private long steps;

    /**
     * @param everyStep what happens by itself while the actors work
     */
    Turns(RandomGenerator random, Runnable everyStep) {
        this.random = random;
        this.everyStep = everyStep;
    }

    /** Adds a piece of work of the given process. */
    void start(Process process, Runnable work) {
        Actor[] self = new Actor[1];
        self[0] = new Actor(process, new Coroutine(() -> run(self[0], work)));
        actors.add(self[0]);
    }

    private void run(Actor self, Runnable work) {
        try {
            if (!self.process.killed) {
                work.run();
            }
        } catch (Killed expected) {
            self.process.killed = true;
        } catch (Throwable e) {
            failure = e;
        }
        self.done = true;
    }

    /** Gives the turn back. */
    void yield() {
        until(READY);
    }

    /** Gives the turn back and goes on no sooner than the condition holds. */
    void until(BooleanSupplier ready) {
        Actor self = running;
        self.ready = ready;
        Coroutine.stop();
        self.ready = READY;
        if (self.process.killed) {
            throw new Killed();
        }
    }

    /** All work of the process ends at the point where it is. */
    void kill(Process process) {
        process.killed = true;
    }

    /** The process does nothing for so many steps, and does not notice. */
    void freeze(Process process, int forSteps) {
        process.frozenUntil = steps + forSteps;
    }

    void thaw() {
        actors.forEach(actor -> actor.process.frozenUntil = 0);
    }

    long steps() {
        return steps;
    }

    /** Runs until all work has ended. */
    void run() throws Throwable {
        while (!actors.isEmpty()) {
            step(random.nextInt(actors.size()));
            if (failure != null) {
                throw failure;
            }
            if (++steps > PATIENCE) {
                throw new Broken("the work does not come to an end");
            }
        }
    }

    private void step(int index) {
        Actor actor = actors.get(index);
        boolean canGoOn = actor.process.frozenUntil <= steps && actor.ready.getAsBoolean();
        if (actor.process.killed || canGoOn) {
            running = actor;
            actor.work.resume();
            if (actor.done) {
                actors.set(index, actors.getLast());
                actors.removeLast();
            }
        }
        everyStep.run();
    }
}
