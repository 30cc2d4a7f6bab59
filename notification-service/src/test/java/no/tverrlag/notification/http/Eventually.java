package no.tverrlag.notification.http;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what comes by way of a topic. */
final class Eventually {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private Eventually() {}

    /** The first answer that is enough, or the last one when the time is over. */
    static <T> T answers(Supplier<T> question, Predicate<T> enough) {
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        T answer = question.get();
        while (!enough.test(answer) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            answer = question.get();
        }
        return answer;
    }
}
