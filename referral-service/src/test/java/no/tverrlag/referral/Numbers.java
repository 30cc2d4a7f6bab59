package no.tverrlag.referral;

/** Makes numbers with right check digits; computed apart from the code under test. */
public final class Numbers {

    private Numbers() {}

    public static String with(int day, int month, int year, int individual) {
        String nine = "%02d%02d%02d%03d".formatted(day, month, year, individual);
        int first = control(nine, "376189452");
        int second = control(nine + first, "5432765432");
        if (first == 10 || second == 10) {
            throw new IllegalArgumentException("no check digits for that individual number");
        }
        return nine + first + second;
    }

    /** The next individual number, up or down, that has check digits. */
    public static int fitting(int day, int month, int year, int from) {
        int step = from % 100 == 99 ? -1 : 1;
        for (int individual = from; ; individual += step) {
            String nine = "%02d%02d%02d%03d".formatted(day, month, year, individual);
            int first = control(nine, "376189452");
            if (first != 10 && control(nine + first, "5432765432") != 10) {
                return individual;
            }
        }
    }

    private static int control(String digits, String weights) {
        int sum = 0;
        for (int at = 0; at < weights.length(); at++) {
            sum += (digits.charAt(at) - '0') * (weights.charAt(at) - '0');
        }
        return (11 - sum % 11) % 11;
    }
}
