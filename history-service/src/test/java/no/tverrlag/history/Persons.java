package no.tverrlag.history;

import java.util.UUID;
import no.tverrlag.kernel.PersonId;

/** Persons of whom nobody has heard before. */
final class Persons {

    private Persons() {}

    static PersonId somebody() {
        return new PersonId("person-" + UUID.randomUUID());
    }
}
