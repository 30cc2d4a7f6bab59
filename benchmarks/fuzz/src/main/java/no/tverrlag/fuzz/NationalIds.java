package no.tverrlag.fuzz;

/** Synthetic national ids: month + 80, with the two check digits (mod 11) right. */
final class NationalIds {

    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

    private NationalIds() {}

    static String synthetic(Dice dice) {
        while (true) {
            String nine =
                    "%02d%02d%02d%03d"
                            .formatted(
                                    1 + dice.below(28),
                                    81 + dice.below(12),
                                    10 + dice.below(13),
                                    500 + dice.below(500));
            int first = check(nine, FIRST);
            int second = first > 9 ? first : check(nine + first, SECOND);
            if (second <= 9 && first <= 9) {
                return nine + first + second;
            }
        }
    }

    /** Whether it has a number's form. */
    static boolean isOne(String text) {
        return text.matches("[0-9]{11}");
    }

    /** The day of birth that such a number tells. */
    static String born(String number) {
        return "20%s-%02d-%s"
                .formatted(
                        number.substring(4, 6),
                        Integer.parseInt(number.substring(2, 4)) - 80,
                        number.substring(0, 2));
    }

    private static int check(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        int rest = 11 - sum % 11;
        return rest == 11 ? 0 : rest;
    }
}
