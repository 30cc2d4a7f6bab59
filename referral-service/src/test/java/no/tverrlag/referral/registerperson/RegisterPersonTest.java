package no.tverrlag.referral.registerperson;

import static no.tverrlag.referral.Nora.BORN;
import static no.tverrlag.referral.Nora.MONDAY;
import static no.tverrlag.referral.Nora.PERSON;
import static no.tverrlag.referral.Nora.REGISTERED;
import static no.tverrlag.referral.Nora.SOMEBODY_ELSE;
import static no.tverrlag.referral.events.PersonRegistered.born;

import java.time.LocalDate;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.referral.Nora;
import no.tverrlag.referral.events.PersonRegistered;
import no.tverrlag.referral.events.ReferralCatalogue;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.registerperson.RegisterPerson.Command;
import no.tverrlag.referral.registerperson.RegisterPerson.NationalId;
import no.tverrlag.referral.registerperson.RegisterPerson.Refusal;
import no.tverrlag.testkit.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterPersonTest {

    private static final Sealed NAME = Sealed.of("Nora Testesen");

    private final Scenario<Command, ?, ReferralEvent> scenario =
            Scenario.of(RegisterPerson.SLICE, ReferralCatalogue.CATALOGUE);

    @Test
    void a_new_national_id_gets_the_new_person_id() {
        scenario.when(command(PERSON, id("13831350290"), BORN, "nb"))
                .then(REGISTERED)
                .andARepeatIsNothing();
    }

    @Test
    void somebody_who_is_registered_is_not_registered_again() {
        scenario.given(REGISTERED)
                .when(command(PERSON, id("13831350290"), BORN, "nb"))
                .thenNothing();
    }

    @Test
    void a_name_that_is_none_is_refused_even_of_somebody_known() {
        scenario.given(REGISTERED)
                .when(
                        new Command(
                                PERSON,
                                id("13831350290"),
                                Sealed.of("x".repeat(10_001)),
                                BORN,
                                "nb",
                                MONDAY))
                .thenRefuses(new Refusal.UnfitText("name", 10_000));
    }

    @Test
    void another_persons_registration_does_not_count() {
        scenario.given(Nora.registered(SOMEBODY_ELSE, BORN))
                .when(command(PERSON, id("13831350290"), BORN, "nb"))
                .then(REGISTERED);
    }

    @Test
    void a_child_that_is_expected_has_no_national_id_and_a_day_of_birth_ahead() {
        LocalDate expected = LocalDate.of(2025, 7, 2);

        scenario.when(command(PERSON, null, expected, null))
                .then(new PersonRegistered(PERSON, null, NAME, born(expected), null, MONDAY));
    }

    @Test
    void two_persons_without_national_id_stay_two() {
        PersonRegistered other =
                new PersonRegistered(SOMEBODY_ELSE, null, NAME, born(BORN), null, MONDAY);

        scenario.given(other)
                .when(command(PERSON, null, BORN, null))
                .then(new PersonRegistered(PERSON, null, NAME, born(BORN), null, MONDAY));
    }

    @Test
    void a_wrong_check_digit_is_refused() {
        scenario.when(command(PERSON, id("13831350291"), BORN, "nb"))
                .thenRefuses(new Refusal.InvalidNationalId());
    }

    @Test
    void a_test_number_is_refused_where_real_people_are_registered() {
        NationalId real = new NationalId(Sealed.of("13831350290"), false);

        scenario.when(command(PERSON, real, BORN, "nb"))
                .thenRefuses(new Refusal.InvalidNationalId());
    }

    @Test
    void another_day_of_birth_than_the_number_tells_is_refused() {
        scenario.when(command(PERSON, id("13831350290"), BORN.plusDays(1), "nb"))
                .thenRefuses(new Refusal.BornDisagrees());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-07-03", "1894-09-01"})
    void a_day_of_birth_out_of_reach_is_refused(LocalDate born) {
        scenario.when(command(PERSON, null, born, null))
                .thenRefuses(new Refusal.BornOutOfReach(130, 10));
    }

    @Test
    void a_blank_name_is_refused() {
        scenario.when(new Command(PERSON, null, Sealed.of(" "), BORN, null, MONDAY))
                .thenRefuses(new Refusal.UnfitText("name", 10_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Norwegian", "NB", "nb_NO"})
    void a_language_that_is_no_code_is_refused(String language) {
        scenario.when(command(PERSON, null, BORN, language))
                .thenRefuses(new Refusal.UnknownLanguage());
    }

    @Test
    void a_language_may_name_its_region() {
        scenario.when(command(PERSON, null, BORN, "se-NO"))
                .then(new PersonRegistered(PERSON, null, NAME, born(BORN), "se-NO", MONDAY));
    }

    private static NationalId id(String number) {
        return new NationalId(Sealed.of(number), true);
    }

    private static Command command(
            PersonId person, @Nullable NationalId id, LocalDate born, @Nullable String language) {
        return new Command(person, id, NAME, born, language, MONDAY);
    }
}
