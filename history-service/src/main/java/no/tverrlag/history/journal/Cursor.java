package no.tverrlag.history.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a person's journal: right behind one entry. As text it says no more than that entry's
 * own time, source and position.
 */
record Cursor(Instant recordedAt, String source, long position) {

    private static final Pattern TEXT =
            Pattern.compile("([0-9T:.Z-]{20,40})~([a-z-]{1,40})~([0-9]{1,18})");

    String text() {
        return SortableTime.text(recordedAt) + "~" + source + "~" + position;
    }

    /** Nothing if the text is not a cursor's. */
    static Optional<Cursor> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Cursor(
                            Instant.parse(matcher.group(1)),
                            matcher.group(2),
                            Long.parseLong(matcher.group(3))));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
