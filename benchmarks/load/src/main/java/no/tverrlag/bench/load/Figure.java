package no.tverrlag.bench.load;

import org.jspecify.annotations.Nullable;

/**
 * One figure beside its goal.
 *
 * @param ratio value to baseline, the median of the rounds; equal to the value where there is no
 *     baseline
 * @param low smallest ratio of a round
 * @param high largest
 * @param target bound of the ratio
 * @param atLeast whether the target is a lower bound, else it is an upper one
 */
public record Figure(
        String goal,
        String name,
        double value,
        String unit,
        @Nullable String baseline,
        double baselineValue,
        double ratio,
        double low,
        double high,
        double target,
        boolean atLeast) {

    /** What was measured, beside what. */
    public String title() {
        return baseline == null ? name : name + " : " + baseline;
    }

    public boolean met() {
        return atLeast ? ratio >= target : ratio <= target;
    }

    public static Figure atLeast(
            String goal, String name, String unit, String baseline, Comparison is, double target) {
        return of(goal, name, unit, baseline, is, target, true);
    }

    public static Figure atMost(
            String goal, String name, String unit, String baseline, Comparison is, double target) {
        return of(goal, name, unit, baseline, is, target, false);
    }

    private static Figure of(
            String goal,
            String name,
            String unit,
            String baseline,
            Comparison is,
            double target,
            boolean atLeast) {
        return new Figure(
                goal,
                name,
                is.value(),
                unit,
                baseline,
                is.baseline(),
                is.ratio(),
                is.low(),
                is.high(),
                target,
                atLeast);
    }

    /** A value that is bounded itself. */
    public static Figure plain(
            String goal, String name, double value, String unit, double target, boolean atLeast) {
        return new Figure(goal, name, value, unit, null, 0, value, value, value, target, atLeast);
    }
}
