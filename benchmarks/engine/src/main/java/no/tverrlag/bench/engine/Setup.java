package no.tverrlag.bench.engine;

import java.time.Duration;

/**
 * How long to measure.
 *
 * @param rounds of A and B in turns
 * @param stretch length of each A and each B
 * @param warmUp before the first round
 * @param commits of the large log
 */
record Setup(boolean quick, int rounds, Duration stretch, Duration warmUp, int commits) {

    static Setup full() {
        return new Setup(false, 7, Duration.ofSeconds(3), Duration.ofSeconds(10), 1_000_000);
    }

    static Setup brief() {
        return new Setup(true, 5, Duration.ofMillis(400), Duration.ofSeconds(3), 30_000);
    }

    /** The same with other rounds and stretches, where they are not 0. */
    Setup with(int otherRounds, double seconds) {
        return new Setup(
                quick,
                otherRounds > 0 ? otherRounds : rounds,
                seconds > 0 ? Duration.ofMillis((long) (seconds * 1000)) : stretch,
                seconds > 0 ? Duration.ofMillis((long) (seconds * 8000)) : warmUp,
                commits);
    }
}
