package no.tverrlag.runtime.age;

import java.time.LocalDate;
import java.util.Optional;
import no.tverrlag.kernel.PersonId;

/** Where a service knows from when somebody was born. */
public interface BirthDates {

    /** Empty if nobody told, or the person has been erased. */
    Optional<LocalDate> of(PersonId person);
}
