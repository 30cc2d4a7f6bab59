package no.tverrlag.runtime.trace;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where we are in a trace (W3C Trace Context, {@code traceparent} of version 00).
 *
 * @param trace 32 hexadecimal digits, the same from the first caller to the last consequence
 * @param span 16 hexadecimal digits, one per request or reaction
 * @param flags two hexadecimal digits; 01 means that the caller records
 */
public record TraceContext(String trace, String span, String flags) {

    private static final Pattern TEXT =
            Pattern.compile("([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");
    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_SPAN = "0".repeat(16);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Nothing if the text is none; what later versions add behind is left out. */
    public static Optional<TraceContext> parse(@Nullable String text) {
        Matcher matcher = TEXT.matcher(text == null ? "" : text);
        if (!matcher.matches()
                || matcher.group(1).equals("ff")
                || matcher.group(2).equals(NO_TRACE)
                || matcher.group(3).equals(NO_SPAN)
                || (matcher.group(1).equals("00") && matcher.group(5) != null)) {
            return Optional.empty();
        }
        return Optional.of(new TraceContext(matcher.group(2), matcher.group(3), matcher.group(4)));
    }

    /** The first of a new trace; nobody has asked to record it. */
    public static TraceContext first() {
        return new TraceContext(random(16), random(8), "00");
    }

    /** The next step of the same trace. */
    public TraceContext child() {
        return new TraceContext(trace, random(8), flags);
    }

    public String text() {
        return "00-" + trace + "-" + span + "-" + flags;
    }

    private static String random(int bytes) {
        byte[] id = new byte[bytes];
        do {
            RANDOM.nextBytes(id);
        } while (isZero(id));
        return HexFormat.of().formatHex(id);
    }

    private static boolean isZero(byte[] id) {
        for (byte each : id) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }
}
