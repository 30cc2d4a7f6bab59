package no.tverrlag.eventstore.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;

/**
 * Lets one of several threads run at a time, from one point where it yields to the next, in an
 * order that follows from the seed alone.
 */
final class Turns {
    private static final int PATIENCE = 20_000;

    /** Thrown out of a yield to end a thread as if its process had been killed there. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    private final class Actor {
        private final Semaphore turn = new Semaphore(0);
        private final Object process;
        private boolean done;
        private boolean killed;

        Actor(Object process) {
            this.process = process;
        }
    }

    private final Random random;
    private final Semaphore back = new Semaphore(0);
    private final List<Actor> actors = new ArrayList<>();
    private Throwable failure;
    private Actor running;
    private long steps;

    Turns(Random random) {
        this.random = random;
    }

    /** Adds a thread of the given process. */
    void start(Object process, Runnable work) {
        Actor actor = new Actor(process);
        actors.add(actor);
        Thread.startVirtualThread(
                () -> {
                    actor.turn.acquireUninterruptibly();
                    try {
                        if (!actor.killed) {
                            work.run();
                        }
                    } catch (Killed expected) {
                        actor.killed = true;
                    } catch (Throwable e) {
                        failure = e;
                    }
                    actor.done = true;
                    back.release();
                });
    }

    /** Gives the turn back; called by the threads. */
    void yield() {
        Actor self = running;
        back.release();
        self.turn.acquireUninterruptibly();
        if (self.killed) {
            throw new Killed();
        }
    }

    /** All threads of the process end at the point where they are. */
    void kill(Object process) {
        actors.stream().filter(a -> a.process == process).forEach(a -> a.killed = true);
    }

    long steps() {
        return steps;
    }

    /** Runs until all threads have ended. */
    void run() throws Throwable {
        while (!actors.isEmpty() && failure == null) {
            running = actors.get(random.nextInt(actors.size()));
            running.turn.release();
            back.acquireUninterruptibly();
            actors.removeIf(actor -> actor.done);
            if (++steps > PATIENCE) {
                throw new AssertionError("the threads do not come to an end");
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
