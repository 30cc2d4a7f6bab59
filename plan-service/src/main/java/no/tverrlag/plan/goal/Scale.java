package no.tverrlag.plan.goal;

import java.util.Optional;
import no.tverrlag.plan.events.Change;
import no.tverrlag.plan.events.Instrument;
import org.jspecify.annotations.Nullable;

/**
 * What scores an instrument has, and which differences between two of them mean something.
 *
 * <p>PSFS is read in the direction 0 = cannot, 10 = as before; a single activity must move by three
 * points to be told from noise. GAS and IPLOS have described levels, so each step counts; in IPLOS
 * a lower level is the better one, and 9 says that the variable is not relevant.
 */
final class Scale {

    private static final int PSFS_DETECTABLE = 3;
    private static final int IPLOS_NOT_RELEVANT = 9;

    private Scale() {}

    /** Why this cannot be a score, or empty. */
    static Optional<GoalRefusal> refusalOf(Instrument instrument, @Nullable Integer score) {
        if (instrument == Instrument.NARRATIVE) {
            return score == null
                    ? Optional.empty()
                    : Optional.of(new GoalRefusal.ScoreNotExpected(instrument));
        }
        if (score == null) {
            return Optional.of(new GoalRefusal.ScoreMissing(instrument));
        }
        return inRange(instrument, score)
                ? Optional.empty()
                : Optional.of(new GoalRefusal.ScoreOutOfRange(instrument, allowed(instrument)));
    }

    private static boolean inRange(Instrument instrument, int score) {
        return switch (instrument) {
            case PSFS -> score >= 0 && score <= 10;
            case GAS -> score >= -2 && score <= 2;
            case IPLOS -> (score >= 1 && score <= 5) || score == IPLOS_NOT_RELEVANT;
            case NARRATIVE -> false;
        };
    }

    private static String allowed(Instrument instrument) {
        return switch (instrument) {
            case PSFS -> "0 to 10";
            case GAS -> "-2 to 2";
            case IPLOS -> "1 to 5, or 9 for not relevant";
            case NARRATIVE -> "none";
        };
    }

    /** Does the score stand for a level, so that another can be held against it? */
    static boolean comparable(Instrument instrument, @Nullable Integer score) {
        return score != null && !(instrument == Instrument.IPLOS && score == IPLOS_NOT_RELEVANT);
    }

    /**
     * @param first the first comparable score with the same instrument, or null
     */
    static Change change(Instrument instrument, @Nullable Integer score, @Nullable Integer first) {
        if (score == null || !comparable(instrument, score)) {
            return Change.NOT_COMPARABLE;
        }
        return first == null ? Change.FIRST : between(instrument, first, score);
    }

    private static Change between(Instrument instrument, int first, int score) {
        int better = instrument == Instrument.IPLOS ? first - score : score - first;
        int detectable = instrument == Instrument.PSFS ? PSFS_DETECTABLE : 1;
        if (better >= detectable) {
            return Change.IMPROVED;
        }
        return -better >= detectable ? Change.WORSENED : Change.NO_DETECTABLE_CHANGE;
    }
}
