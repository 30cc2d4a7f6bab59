package no.tverrlag.referral.registerperson;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Norwegian national id or D-number whose form, date and both check digits are right.
 *
 * <p>Synthetic numbers carry a month 40, 65 or 80 too high; they are right only where the caller
 * says so. Never prints itself.
 *
 * @param born the day of birth that the number tells
 */
record NationalIdNumber(LocalDate born) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{11}");
    private static final int[] FIRST_WEIGHTS = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    private static final int[] SECOND_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    private static final int[] SYNTHETIC_SHIFTS = {80, 65, 40};

    static Optional<NationalIdNumber> of(String digits, boolean syntheticAllowed) {
        if (!SHAPE.matcher(digits).matches() || !checks(digits)) {
            return Optional.empty();
        }
        return bornOf(digits, syntheticAllowed).map(NationalIdNumber::new);
    }

    private static boolean checks(String digits) {
        return sum(digits, FIRST_WEIGHTS) % 11 == 0 && sum(digits, SECOND_WEIGHTS) % 11 == 0;
    }

    /** The check digit counts with weight 1, so that a right number has a sum that 11 divides. */
    private static int sum(String digits, int[] weights) {
        int sum = 0;
        for (int at = 0; at < weights.length; at++) {
            sum += weights[at] * (digits.charAt(at) - '0');
        }
        return sum;
    }

    private static Optional<LocalDate> bornOf(String digits, boolean syntheticAllowed) {
        int day = number(digits, 0, 2);
        int month = number(digits, 2, 4);
        int shift = shiftOf(month);
        if (shift > 0 && !syntheticAllowed) {
            return Optional.empty();
        }
        return yearOf(number(digits, 4, 6), number(digits, 6, 9))
                .flatMap(year -> dateOf(year, month - shift, day > 40 ? day - 40 : day));
    }

    private static int shiftOf(int month) {
        for (int shift : SYNTHETIC_SHIFTS) {
            if (month > shift) {
                return shift;
            }
        }
        return 0;
    }

    /** The century lies in the three digits after the date; not every combination was given out. */
    private static Optional<Integer> yearOf(int year, int individual) {
        if (individual <= 499) {
            return Optional.of(1900 + year);
        }
        if (individual <= 749 && year >= 54) {
            return Optional.of(1800 + year);
        }
        if (year <= 39) {
            return Optional.of(2000 + year);
        }
        return individual >= 900 ? Optional.of(1900 + year) : Optional.empty();
    }

    private static Optional<LocalDate> dateOf(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }
}
