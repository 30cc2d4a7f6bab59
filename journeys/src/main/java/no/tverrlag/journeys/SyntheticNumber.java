package no.tverrlag.journeys;

import java.time.LocalDate;

/** National ids of nobody: the month is 80 too high. */
final class SyntheticNumber {

    private static final int FIRST_OF_THIS_CENTURY = 500;

    private SyntheticNumber() {}

    /** The {@code which}th number of somebody born on that day from 2000 to 2039. */
    static String of(LocalDate born, int which) {
        int found = -1;
        for (int individual = FIRST_OF_THIS_CENTURY; individual < 1_000; individual++) {
            String nine =
                    "%02d%02d%02d%03d"
                            .formatted(
                                    born.getDayOfMonth(),
                                    born.getMonthValue() + 80,
                                    born.getYear() % 100,
                                    individual);
            int first = control(nine, "376189452");
            int second = first == 10 ? 10 : control(nine + first, "5432765432");
            found += second == 10 ? 0 : 1;
            if (second != 10 && found == which) {
                return nine + first + second;
            }
        }
        throw new IllegalArgumentException("not so many numbers a day");
    }

    private static int control(String digits, String weights) {
        int sum = 0;
        for (int at = 0; at < weights.length(); at++) {
            sum += (digits.charAt(at) - '0') * (weights.charAt(at) - '0');
        }
        return (11 - sum % 11) % 11;
    }
}
