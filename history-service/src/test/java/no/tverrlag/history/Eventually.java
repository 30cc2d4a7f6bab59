package no.tverrlag.history;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Waits for what comes by way of a topic. */
final class Eventually {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private Eventually() {}

    /** Returns when the assertion holds; fails as it does once the time is over. */
    static void holds(ThrowingCallable assertion) throws Throwable {
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        while (true) {
            try {
                assertion.call();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }
}
