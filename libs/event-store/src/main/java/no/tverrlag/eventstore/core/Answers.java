package no.tverrlag.eventstore.core;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Gives callers their answers, those of a whole batch on one thread.
 *
 * <p>One thread suffices as long as nobody holds it up, and waking one for each answer costs more
 * than the rest of an append. If a caller has hung something slow on its future, a watch notices
 * within milliseconds and another thread goes on with the other answers. These are platform
 * threads: virtual ones share their few carriers with the whole process, and whoever holds those
 * would keep every append from being answered.
 */
final class Answers implements Executor {
    private static final long LOOK_NANOS = 2_000_000;
    private static final int LOOKS_BEFORE_REST = 100;

    /** One for the process: it has no state but what is due. */
    static final Answers SHARED = new Answers();

    private final Queue<Runnable> due = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Giver> giving = new AtomicReference<>();
    private final Executor threads =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("event-log-answers-", 0).factory());
    private final Thread watch =
            Thread.ofPlatform().daemon().name("event-log-answers-watch").start(this::watch);
    private volatile boolean resting;

    private Answers() {}

    @Override
    public void execute(Runnable answer) {
        due.add(answer);
        if (giving.get() == null) {
            begin(new Giver());
        }
    }

    private void begin(Giver giver) {
        if (giving.compareAndSet(null, giver)) {
            threads.execute(giver);
            if (resting) {
                LockSupport.unpark(watch);
            }
        }
    }

    private void watch() {
        int quiet = 0;
        while (true) {
            Giver now = giving.get();
            long given = now == null ? 0 : now.given;
            LockSupport.parkNanos(LOOK_NANOS);
            if (now != null && now.given == given && !due.isEmpty()) {
                relieve(now);
            }
            quiet = now == null ? quiet + 1 : 0;
            if (quiet > LOOKS_BEFORE_REST) {
                rest();
                quiet = 0;
            }
        }
    }

    private void relieve(Giver heldUp) {
        Giver next = new Giver();
        if (giving.compareAndSet(heldUp, next)) {
            threads.execute(next);
        }
    }

    private void rest() {
        resting = true;
        if (giving.get() == null) {
            LockSupport.park();
        }
        resting = false;
    }

    /** Gives what is due until nothing is, or until another one was sent in its place. */
    private final class Giver implements Runnable {
        private volatile long given;

        @Override
        public void run() {
            while (giving.get() == this) {
                Runnable next = due.poll();
                if (next != null) {
                    next.run();
                    given = given + 1;
                } else if (giving.compareAndSet(this, null)
                        && (due.isEmpty() || !giving.compareAndSet(null, this))) {
                    return;
                }
            }
        }
    }
}
