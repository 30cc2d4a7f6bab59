package no.tverrlag.kernel;

import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The shape of ids: 1 to 64 of letters, digits, hyphen and underscore; new ones are UUIDv7 (RFC
 * 9562).
 */
public final class Ids {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    private Ids() {}

    /**
     * @throws IllegalArgumentException if {@code value} has another shape; the message does not
     *     repeat it
     */
    public static String require(String what, String value) {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    what + " must be 1 to 64 letters, digits, '-' or '_'");
        }
        return value;
    }

    public static boolean areShapedLike(String value) {
        return SHAPE.matcher(value).matches();
    }

    /** A UUIDv7 of the given instant (milliseconds since 1970) and randomness. */
    public static String timeOrdered(long epochMillis, RandomGenerator random) {
        long high = (epochMillis << 16) | 0x7000 | (random.nextLong() & 0x0FFF);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
