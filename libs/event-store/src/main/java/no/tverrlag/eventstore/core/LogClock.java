package no.tverrlag.eventstore.core;

import java.time.Duration;
import java.time.Instant;

/** Time as the log sees it, so that a simulation can stand in for it. */
public interface LogClock {
    Instant now();

    /** Monotonic, for measuring how long something took. */
    long nanos();

    /** Waits; returns early if the thread is interrupted, which stays set. */
    void pause(Duration duration);

    /** The machine's clock. */
    LogClock SYSTEM =
            new LogClock() {
                @Override
                public Instant now() {
                    return Instant.now();
                }

                @Override
                public long nanos() {
                    return System.nanoTime();
                }

                @Override
                public void pause(Duration duration) {
                    try {
                        Thread.sleep(duration);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
            };
}
