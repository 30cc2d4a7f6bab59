package no.tverrlag.referral.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Turns instants into the calendar days that Norwegian rules count in. */
public final class Oslo {

    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private Oslo() {}

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
