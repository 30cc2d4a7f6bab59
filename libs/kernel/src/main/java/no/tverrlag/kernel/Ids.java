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

    private static final Pattern NATIONAL_ID = Pattern.compile("[0-9]{11}");

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

    /**
     * As {@link #require}, for an id that somebody outside has chosen.
     *
     * @throws IllegalArgumentException if it has another shape or may be a national id; the message
     *     does not repeat it
     */
    public static String requireOpaque(String what, String value) {
        if (mayBeNationalId(value)) {
            throw new IllegalArgumentException(what + " must not be a national id");
        }
        return require(what, value);
    }

    /**
     * Eleven digits, as a national id has: they fit the shape of an id, but what names a person to
     * everybody may not be recorded as an opaque one.
     */
    public static boolean mayBeNationalId(String value) {
        return NATIONAL_ID.matcher(value).matches();
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
