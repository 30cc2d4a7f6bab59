package no.tverrlag.runtime.http;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Positions as entity tags. A weak form means the same as the strong one: the position names the
 * state that was read, not the bytes it was told in.
 */
final class Versions {

    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"?([0-9]{1,18})\"?\\s*");

    private Versions() {}

    /**
     * The position that {@code If-Match} demands; nothing if it is absent or {@code *}.
     *
     * @throws ProblemException 400 if it holds anything else, or several
     */
    static OptionalLong demanded(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return OptionalLong.empty();
        }
        Matcher matcher = TAG.matcher(ifMatch);
        if (!matcher.matches()) {
            throw new ProblemException(
                    Problem.of(
                                    "malformed-header",
                                    400,
                                    "If-Match must hold one ETag of this service, or *.")
                            .with("header", "If-Match"));
        }
        return OptionalLong.of(Long.parseLong(matcher.group(1)));
    }

    /** Does the caller say that they have this state? What can't be read says nothing. */
    static boolean known(@Nullable String ifNoneMatch, long position) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .anyMatch(each -> each.strip().equals("*") || is(each, position));
    }

    private static boolean is(String tag, long position) {
        Matcher matcher = TAG.matcher(tag);
        return matcher.matches() && Long.parseLong(matcher.group(1)) == position;
    }
}
