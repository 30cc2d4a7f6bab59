package no.tverrlag.bench.engine;

import java.time.Duration;

/**
 * How long to measure.
 *
 * @param quick whether everything together is bounded by {@link #QUICK}
 * @param rounds of A and B in turns
 * @param stretch length of each A and each B; in a quick run, at most
 * @param commits of the large log; fewer if the time is bounded and too short
 * @param cases among which one is sourced when engines are compared
 */
record Setup(boolean quick, int rounds, Duration stretch, int commits, int cases) {
    /** What a quick run takes, less what starting and ending may need on a busy machine. */
    static final Duration QUICK = Duration.ofSeconds(70);

    static Setup full() {
        return new Setup(false, 7, Duration.ofSeconds(3), 1_000_000, 100_000);
    }

    static Setup brief() {
        return new Setup(true, 5, Duration.ofMillis(500), 50_000, 100_000);
    }

    /** The same with other rounds and stretches, where they are not 0. */
    Setup with(int otherRounds, double seconds, int otherCommits) {
        return new Setup(
                quick,
                otherRounds > 0 ? otherRounds : rounds,
                seconds > 0 ? Duration.ofMillis((long) (seconds * 1000)) : stretch,
                otherCommits > 0 ? otherCommits : commits,
                cases);
    }
}
