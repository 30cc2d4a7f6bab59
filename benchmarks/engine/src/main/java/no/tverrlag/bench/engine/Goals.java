package no.tverrlag.bench.engine;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Everything that is measured, in this order. */
enum Goals {
    APPEND("G1,G2,G3", 15, AppendGoals::measure),
    QUIET("G4", 5, QuietGoal::measure),
    FLAT("G5", 9, FlatGoal::measure),
    CONTENTION("G6", 4, ContentionGoal::measure),
    PROCESSES("G6", 7, ProcessesGoal::measure),
    SOURCING("G7", 5, SourcingGoal::measure),
    MEMORY("G8", 3, MemoryGoal::measure),
    REPLAY("G9", 6, ReplayGoal::measure),
    REBUILD("G10", 5, RebuildGoal::measure),
    REBUILD_UNDER_LOAD("G11", 7, RebuildUnderLoadGoal::measure),
    RECOVERY("G21", 6, RecoveryGoal::measure),
    OTHERS("V1,V2", 18, OtherEngines::measure);

    private static final Duration LEAST = Duration.ofSeconds(1);

    private final String keys;
    private final int weight;
    private final Measuring measuring;

    private interface Measuring {
        void on(Bench bench, Share share) throws Exception;
    }

    Goals(String keys, int weight, Measuring measuring) {
        this.keys = keys;
        this.weight = weight;
        this.measuring = measuring;
    }

    /** Those that were asked for; all if none was. */
    static List<Goals> named(List<String> only) {
        return Arrays.stream(values())
                .filter(goal -> only.isEmpty() || goal.keys().stream().anyMatch(only::contains))
                .toList();
    }

    List<String> keys() {
        return List.of(keys.split(","));
    }

    /**
     * Measures one after the other.
     *
     * @param until when a quick run has to be done, in nanoseconds
     */
    static void measure(List<Goals> goals, Bench bench, long until) {
        int weights = goals.stream().mapToInt(goal -> goal.weight).sum();
        for (Goals goal : goals) {
            Duration left = Duration.ofNanos(until - System.nanoTime());
            if (bench.setup.quick() && left.compareTo(LEAST) < 0) {
                bench.report.left(goal.keys + " not measured: there was no time left");
            } else {
                goal.measure(bench, Share.of(bench.setup, left, goal.weight, weights));
            }
            weights -= goal.weight;
        }
    }

    /** What goes wrong with one goal does not keep the others from being measured. */
    private void measure(Bench bench, Share share) {
        try {
            measuring.on(bench, share);
        } catch (Exception e) {
            bench.report.failed(keys + " not measured: " + e);
        }
    }
}
