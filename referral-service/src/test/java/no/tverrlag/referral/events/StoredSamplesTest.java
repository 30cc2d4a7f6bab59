package no.tverrlag.referral.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.testing.StoredSamples;
import org.junit.jupiter.api.Test;

class StoredSamplesTest {

    private static final StoredSamples SAMPLES = new StoredSamples(ReferralCatalogue.CATALOGUE);
    private static final PersonId PERSON = new PersonId("person-1");
    private static final Instant AT = Instant.parse("2026-01-11T10:00:00Z");
    private static final LocalDate BORN = LocalDate.of(2026, 1, 9);

    @Test
    void every_event_that_was_ever_stored_is_still_read() {
        assertThat(SAMPLES.findings()).isEmpty();
    }

    @Test
    void a_day_of_birth_of_version_1_is_sealed_from_then_on() {
        assertThat(SAMPLES.lifted("referral.PersonRegistered", 1))
                .isEqualTo(
                        new PersonRegistered(
                                PERSON,
                                Sealed.of("sample"),
                                Sealed.of("sample"),
                                Sealed.of("2026-01-09"),
                                "language-1",
                                AT));
    }

    @Test
    void a_day_of_birth_of_version_1_is_erased_with_the_name() {
        PersonRegistered erased =
                new PersonRegisteredV1(
                                PERSON, "hash", Sealed.erased(), Sealed.erased(), BORN, "nb", AT)
                        .lifted();

        assertThat(erased.born()).isEqualTo(Sealed.erased());
        assertThat(erased.dayOfBirth()).isEmpty();
    }

    @Test
    void a_day_of_birth_is_read_from_its_text_and_another_text_is_none() {
        assertThat(registered(PersonRegistered.born(BORN)).dayOfBirth())
                .isEqualTo(Optional.of(BORN));
        assertThat(registered(Sealed.of("in March")).dayOfBirth()).isEmpty();
    }

    private static PersonRegistered registered(Sealed born) {
        return new PersonRegistered(PERSON, null, Sealed.of("Nora"), born, null, AT);
    }
}
