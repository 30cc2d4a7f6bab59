package no.tverrlag.eventstore.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;

/** The check of the checks: silent while they are right, and loud when one is not. */
class VerifiedConditionsTest {
    private static final int SCHEDULES = 1_000;

    private static class Verified implements Parts {
        @Override
        public Conditions conditions(Tail tail, BatchStorage storage) {
            return new VerifiedConditions(tail, storage);
        }
    }

    private static final class VerifiedWithBlindTips extends Verified {
        @Override
        public TagTips tips(int bits, long floor) {
            return Plant.TIPS_ANSWER_FOR_WHAT_IS_BELOW_THEIR_FLOOR.tips(bits, floor);
        }
    }

    private static void run(long seed, Parts parts) throws Throwable {
        Simulation simulation = Simulation.of(seed, parts);
        simulation.run();
        Judge.judge(simulation, new Judge.Tally());
    }

    @Test
    void every_decision_from_memory_agrees_with_a_scan_of_the_store() throws Throwable {
        for (long seed = 1; seed <= SCHEDULES; seed++) {
            run(seed, new Verified());
        }
    }

    @Test
    void a_wrong_decision_stops_the_log_before_anything_is_written_on_it() {
        Throwable found = null;
        for (long seed = 1; seed <= SCHEDULES && found == null; seed++) {
            long one = seed;
            found = catchThrowable(() -> run(one, new VerifiedWithBlindTips()));
        }
        assertThat(found).isNotNull().hasMessageContaining("was judged wrongly");
    }
}
