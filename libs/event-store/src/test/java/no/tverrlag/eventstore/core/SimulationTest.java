package no.tverrlag.eventstore.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A failing seed is named; {@code -Dsimulation.first=… -Dsimulation.count=1} runs it alone, and a
 * larger count runs as many as there is time for.
 */
@Tag("slow")
class SimulationTest {
    private static final long FIRST = Long.getLong("simulation.first", 1);
    private static final int COUNT = Integer.getInteger("simulation.count", 100_000);
    private static final int USUAL = 10_000;
    private static final int TELL_EVERY = 500_000;

    @Test
    void under_every_schedule_and_fault_the_log_keeps_its_promises() {
        Judge.Tally tally = run(seed -> Simulation.of(seed, Parts.SOUND), COUNT);

        if (COUNT >= USUAL) {
            assertThat(tally.written).isGreaterThan(3L * COUNT);
            assertThat(tally.rejected).isGreaterThan(COUNT / 2);
            assertThat(tally.unavailable).isGreaterThan(COUNT / 2);
            assertThat(tally.unknown).isGreaterThan(COUNT / 50);
            assertThat(tally.killed).isGreaterThan(COUNT / 10);
        }
    }

    @Test
    void into_a_store_that_comes_back_older_nothing_is_written_behind_a_gap() {
        int count = Math.max(1, COUNT / 5);
        Judge.Tally tally = run(seed -> Simulation.reverting(seed, Parts.SOUND), count);

        if (count >= USUAL) {
            assertThat(tally.written).isGreaterThan(count / 2);
            assertThat(tally.reverted).isGreaterThan(count / 10);
        }
    }

    private static Judge.Tally run(LongFunction<Simulation> simulations, int count) {
        Judge.Tally tally = new Judge.Tally();
        long began = System.nanoTime();
        for (long seed = FIRST; seed < FIRST + count; seed++) {
            try {
                Simulation simulation = simulations.apply(seed);
                simulation.run();
                Judge.judge(simulation, tally);
            } catch (Throwable e) {
                throw new AssertionError("-Dsimulation.first=" + seed + " fails: " + e, e);
            }
            long done = seed - FIRST + 1;
            if (done == count || done % TELL_EVERY == 0) {
                tell(done, began, tally);
            }
        }
        return tally;
    }

    private static void tell(long done, long began, Judge.Tally tally) {
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("simulation: %d schedules, %.0f/s: %s%n", done, done / seconds, tally);
    }
}
