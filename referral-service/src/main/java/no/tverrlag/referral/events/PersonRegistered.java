package no.tverrlag.referral.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * A person got their opaque id.
 *
 * @param nationalId missing for a child that is not born yet, or where it is unknown
 * @param born such as {@code 2013-03-13}; may lie ahead: a child that is expected
 * @param language code such as {@code nb}, where known
 */
public record PersonRegistered(
        PersonId person,
        @Nullable Sealed nationalId,
        Sealed name,
        Sealed born,
        @Nullable String language,
        Instant at)
        implements ReferralEvent {

    public static Sealed born(LocalDate day) {
        return Sealed.of(day.toString());
    }

    /** The day of birth; empty once the person is erased. */
    public Optional<LocalDate> dayOfBirth() {
        return born.text().flatMap(PersonRegistered::day);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
