package no.tverrlag.history.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Instants as text of one length, so that they sort as they follow each other and lose no digit on
 * the way through the store.
 */
final class SortableTime {

    private static final DateTimeFormatter NANOS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private SortableTime() {}

    static String text(Instant instant) {
        return NANOS.format(instant);
    }
}
