package no.tverrlag.privacy;

import java.util.List;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/** A record with sealed text in every place where one can stand. */
record Letter(
        PersonId person,
        Sealed subject,
        Sealed body,
        Address to,
        List<Sealed> lines,
        List<Address> copies,
        @Nullable Sealed note) {

    record Address(String kind, Sealed name) {}

    static final PersonId NORA = new PersonId("nora-1");
    static final PersonId OLA = new PersonId("ola-2");
    static final String CONTEXT = "event-1";

    /** Written words of the letter below, all of which must stay unreadable. */
    static final List<String> WORDS =
            List.of("Skolestart", "Hjelp", "Kari Nordmann", "linje én", "linje to", "Per", "Pål");

    static Letter from(PersonId person) {
        return new Letter(
                person,
                Sealed.of(WORDS.get(0)),
                Sealed.of(WORDS.get(1)),
                new Address("school", Sealed.of(WORDS.get(2))),
                List.of(Sealed.of(WORDS.get(3)), Sealed.of(WORDS.get(4))),
                List.of(
                        new Address("gp", Sealed.of(WORDS.get(5))),
                        new Address("nav", Sealed.of(WORDS.get(6)))),
                null);
    }

    /** The same letter when nothing personal can be read any more. */
    static Letter erased(PersonId person) {
        Sealed gone = Sealed.erased();
        return new Letter(
                person,
                gone,
                gone,
                new Address("school", gone),
                List.of(gone, gone),
                List.of(new Address("gp", gone), new Address("nav", gone)),
                null);
    }
}
