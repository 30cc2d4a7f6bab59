package no.tverrlag.referral.assessmentofperson;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.referral.events.WhatMattersRecorded;
import org.jspecify.annotations.Nullable;

/**
 * The person's activities with all scores turned the same way: 0 cannot, 10 no problem.
 *
 * <p>Change is measured against the oldest filling-in with the same activities, in the same order
 * or another; a smaller one than the scale can tell from chance counts as none.
 *
 * @param mean of the turned scores, to one decimal
 * @param change of the mean; missing for a first filling-in
 */
public record WhatMatters(
        WhatMattersRecorded recorded,
        List<Activity> activities,
        BigDecimal mean,
        @Nullable Change change) {

    static final BigDecimal DETECTABLE_IN_MEAN = BigDecimal.valueOf(2);
    static final BigDecimal DETECTABLE_IN_ONE = BigDecimal.valueOf(3);

    /** Which way something went, as far as the scale can tell. */
    public enum Change {
        IMPROVED,
        WORSENED,
        NO_DETECTABLE_CHANGE
    }

    /**
     * One activity.
     *
     * @param written the score as it stands on the form
     * @param ability the same score turned so that 10 is no problem
     */
    public record Activity(Sealed name, int written, int ability, @Nullable Change change) {}

    static WhatMatters of(WhatMattersRecorded it, List<WhatMatters> earlier) {
        Map<Sealed, Integer> baseline =
                earlier.stream()
                        .map(then -> abilities(then.recorded()))
                        .filter(then -> then.keySet().equals(abilities(it).keySet()))
                        .findFirst()
                        .orElse(Map.of());
        BigDecimal mean = mean(abilities(it));
        Change change =
                baseline.isEmpty()
                        ? null
                        : change(mean.subtract(mean(baseline)), DETECTABLE_IN_MEAN);
        return new WhatMatters(it, activities(it, baseline), mean, change);
    }

    private static List<Activity> activities(
            WhatMattersRecorded it, Map<Sealed, Integer> baseline) {
        return it.activities().stream()
                .map(one -> activity(one, it.direction(), baseline.get(one.name())))
                .toList();
    }

    private static Activity activity(
            WhatMattersRecorded.Activity it,
            WhatMattersRecorded.Direction direction,
            @Nullable Integer before) {
        int ability = ability(it.score(), direction);
        Change change =
                before == null
                        ? null
                        : change(BigDecimal.valueOf((long) ability - before), DETECTABLE_IN_ONE);
        return new Activity(it.name(), it.score(), ability, change);
    }

    private static Map<Sealed, Integer> abilities(WhatMattersRecorded it) {
        Map<Sealed, Integer> abilities = new LinkedHashMap<>();
        it.activities()
                .forEach(one -> abilities.put(one.name(), ability(one.score(), it.direction())));
        return abilities;
    }

    private static int ability(int score, WhatMattersRecorded.Direction direction) {
        return switch (direction) {
            case ZERO_CANNOT -> score;
            case ZERO_NO_PROBLEM -> 10 - score;
        };
    }

    private static BigDecimal mean(Map<Sealed, Integer> abilities) {
        int sum = abilities.values().stream().mapToInt(Integer::intValue).sum();
        return BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(abilities.size()), 1, RoundingMode.HALF_UP);
    }

    private static Change change(BigDecimal difference, BigDecimal detectable) {
        if (difference.abs().compareTo(detectable) < 0) {
            return Change.NO_DETECTABLE_CHANGE;
        }
        return difference.signum() > 0 ? Change.IMPROVED : Change.WORSENED;
    }
}
