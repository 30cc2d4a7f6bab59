package no.tverrlag.bench.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The time that one group of goals may take.
 *
 * <p>A full run takes the time it needs. A quick one shares out what is left by weight, so that a
 * slow machine gets shorter stretches instead of a longer run.
 *
 * @param of null = as long as it takes
 */
record Share(Setup setup, @Nullable Duration of) {
    private static final double FOR_STRETCHES = 0.6;
    private static final double FOR_FILLING = 0.3;
    private static final Duration UNBOUNDED = Duration.ofMinutes(20);
    private static final Duration SHORTEST = Duration.ofMillis(30);
    private static final Duration WARM = Duration.ofSeconds(8);

    static Share of(Setup setup, Duration left, int weight, int weights) {
        return new Share(
                setup, setup.quick() ? left.multipliedBy(weight).dividedBy(weights) : null);
    }

    /** What is left of it after a while. */
    Share less(Duration spent) {
        if (of == null) {
            return this;
        }
        return new Share(setup, of.compareTo(spent) > 0 ? of.minus(spent) : Duration.ZERO);
    }

    /** How long each of so many turns of a round lasts. */
    Duration stretch(int turns) {
        return of == null ? setup.stretch() : bounded(FOR_STRETCHES / (setup.rounds() * turns));
    }

    /** How long to warm up each of so many turns. */
    Duration warmUp(int turns) {
        return of == null ? WARM : bounded(FOR_FILLING / 2 / turns);
    }

    /** How long to spend on writing what is to be read. */
    Duration filling() {
        return of == null ? UNBOUNDED : of.multipliedBy((long) (FOR_FILLING * 100)).dividedBy(100);
    }

    private Duration bounded(double part) {
        Duration whole = of == null ? UNBOUNDED : of;
        Duration mine = Duration.ofNanos((long) (whole.toNanos() * part));
        if (mine.compareTo(setup.stretch()) > 0) {
            return setup.stretch();
        }
        return mine.compareTo(SHORTEST) < 0 ? SHORTEST : mine;
    }
}
