package no.tverrlag.referral.events;

import java.time.Instant;
import java.time.LocalDate;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * Version 1 of {@link PersonRegistered}: the day of birth in the clear, so that it reads as erased
 * together with the name; and, in the oldest facts, a keyed hash of the national id, by which the
 * fact is still tagged.
 */
record PersonRegisteredV1(
        PersonId person,
        @Nullable String nationalIdHash,
        @Nullable Sealed nationalId,
        Sealed name,
        LocalDate born,
        @Nullable String language,
        Instant at) {

    PersonRegistered lifted() {
        Sealed day = name.isErased() ? Sealed.erased() : PersonRegistered.born(born);
        return new PersonRegistered(person, nationalId, name, day, language, at);
    }
}
