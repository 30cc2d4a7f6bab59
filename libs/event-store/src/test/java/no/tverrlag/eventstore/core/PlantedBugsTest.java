package no.tverrlag.eventstore.core;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Proof that the simulation bites: it finds each planted bug, and soon. */
@Tag("slow")
class PlantedBugsTest {
    private static final int SCHEDULES = 2_000;

    @ParameterizedTest
    @EnumSource(Plant.class)
    void a_planted_bug_is_found(Plant plant) {
        for (long seed = 1; seed <= SCHEDULES; seed++) {
            Simulation simulation = plant.simulation(seed);
            try {
                simulation.run();
                Judge.judge(simulation, new Judge.Tally());
            } catch (Throwable found) {
                System.out.printf("%s: schedule %d: %s%n", plant, seed, found.getMessage());
                return;
            }
        }
        fail("not found in %d schedules", SCHEDULES);
    }
}
