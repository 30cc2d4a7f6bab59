package no.tverrlag.referral.keeping;

import static no.tverrlag.referral.Nora.ERASED;
import static no.tverrlag.referral.Nora.HELD;
import static no.tverrlag.referral.Nora.HELD_TOO;
import static no.tverrlag.referral.Nora.LIFTED;
import static no.tverrlag.referral.Nora.PERSON;
import static no.tverrlag.referral.Nora.REGISTERED;
import static no.tverrlag.referral.Nora.REPORTED;
import static no.tverrlag.referral.Nora.TUESDAY;
import static no.tverrlag.referral.Nora.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Sector;
import no.tverrlag.referral.Facts;
import no.tverrlag.referral.events.LegalHoldPlaced;
import no.tverrlag.referral.events.PersonErased;
import no.tverrlag.referral.events.ReferralCatalogue;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.testkit.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingTest {

    private static final Retention POLICY = Retention.parse("IDENTITY:consent,PLAN:10y", "");
    private static final Holdings PLAN =
            new Holdings(
                    List.of(
                            new Holdings.Held(
                                    DataCategory.PLAN, Sector.SCHOOL, LocalDate.of(2024, 9, 3))));

    private final Scenario<PlaceLegalHold.Command, ?, ReferralEvent> placing =
            Scenario.of(PlaceLegalHold.SLICE, ReferralCatalogue.CATALOGUE);
    private final Scenario<LiftLegalHold.Command, ?, ReferralEvent> lifting =
            Scenario.of(LiftLegalHold.SLICE, ReferralCatalogue.CATALOGUE);
    private final Scenario<ErasePerson.Command, ?, ReferralEvent> erasing =
            Scenario.of(ErasePerson.SLICE, ReferralCatalogue.CATALOGUE);

    @Test
    void a_hold_is_placed_once_for_one_case() {
        placing.given(REGISTERED).when(place("h1", "24-017")).then(HELD).andARepeatIsNothing();
        placing.given(REGISTERED, HELD).when(place("h9", "24-017")).thenNothing();
    }

    @Test
    void a_case_whose_hold_was_lifted_can_be_held_again() {
        placing.given(REGISTERED, HELD, LIFTED)
                .when(place("h3", "24-017"))
                .then(
                        new LegalHoldPlaced(
                                PERSON,
                                "h3",
                                LegalHoldPlaced.Reason.COURT_CASE,
                                "24-017",
                                UNIT,
                                TUESDAY));
    }

    @Test
    void nobody_unknown_is_held_or_erased() {
        placing.when(place("h1", "24-017")).thenRefuses(new KeepingRefusal.UnknownPerson(PERSON));
        erasing.when(erase(PersonErased.Reason.COURT_ORDER, "24-019", Holdings.none()))
                .thenRefuses(new KeepingRefusal.UnknownPerson(PERSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " x", "Nora's case; look", "13831350290", "case 138313 50290"})
    void a_reference_is_a_code_and_no_national_id(String reference) {
        placing.given(REGISTERED)
                .when(place("h1", reference))
                .thenRefuses(new KeepingRefusal.UnfitReference("reference"));
        erasing.given(REGISTERED)
                .when(erase(PersonErased.Reason.COURT_ORDER, reference, Holdings.none()))
                .thenRefuses(new KeepingRefusal.UnfitReference("order"));
    }

    @Test
    void a_hold_in_force_is_lifted_once() {
        lifting.given(REGISTERED, HELD)
                .when(new LiftLegalHold.Command(PERSON, "h1", UNIT, TUESDAY))
                .then(LIFTED);
        lifting.given(REGISTERED, HELD, LIFTED)
                .when(new LiftLegalHold.Command(PERSON, "h1", UNIT, TUESDAY))
                .thenRefuses(new KeepingRefusal.UnknownHold("h1"));
    }

    @Test
    void an_order_erases_and_a_second_one_changes_nothing() {
        erasing.given(REGISTERED, HELD, LIFTED)
                .when(erase(PersonErased.Reason.COURT_ORDER, "24-019", PLAN))
                .then(
                        new PersonErased(
                                PERSON, PersonErased.Reason.COURT_ORDER, "24-019", UNIT, TUESDAY));
        erasing.given(REGISTERED, ERASED)
                .when(erase(PersonErased.Reason.WRONG_PERSON, "24-021", PLAN))
                .thenNothing();
    }

    @ParameterizedTest
    @EnumSource(PersonErased.Reason.class)
    void a_legal_hold_beats_every_reason(PersonErased.Reason reason) {
        erasing.given(REGISTERED, HELD, HELD_TOO, LIFTED)
                .when(erase(reason, "24-019", Holdings.none()))
                .thenRefuses(new KeepingRefusal.UnderLegalHold("h2"));
    }

    @Test
    void a_duty_to_keep_records_refuses_what_does_not_outweigh_it() {
        erasing.given(REGISTERED)
                .when(erase(PersonErased.Reason.CONSENT_ONLY_DATA, "24-019", PLAN))
                .thenRefuses(
                        new KeepingRefusal.MustBeKept(
                                DataCategory.PLAN, null, LocalDate.of(2034, 9, 3)));
    }

    @Test
    void the_view_tells_holds_in_force_and_the_erasure() {
        var view =
                Keeping.ifRegistered(
                        Facts.answer(
                                Keeping.QUESTION,
                                PERSON,
                                REGISTERED,
                                HELD,
                                HELD_TOO,
                                LIFTED,
                                REPORTED,
                                ERASED));

        assertThat(view)
                .contains(
                        new Keeping(
                                PERSON,
                                List.of(
                                        new Keeping.Hold(
                                                "h2",
                                                LegalHoldPlaced.Reason.COMPLAINT,
                                                "24-018",
                                                UNIT.id(),
                                                TUESDAY)),
                                new Keeping.Erasure(
                                        PersonErased.Reason.COURT_ORDER,
                                        "24-019",
                                        "operator",
                                        TUESDAY)));
        assertThat(Keeping.ifRegistered(Facts.answer(Keeping.QUESTION, PERSON, REPORTED)))
                .isEqualTo(Optional.empty());
    }

    private static PlaceLegalHold.Command place(String hold, String reference) {
        return new PlaceLegalHold.Command(
                PERSON, hold, LegalHoldPlaced.Reason.COURT_CASE, reference, UNIT, TUESDAY);
    }

    private static ErasePerson.Command erase(
            PersonErased.Reason reason, String order, Holdings holdings) {
        return new ErasePerson.Command(
                PERSON, reason, order, POLICY, holdings, UNIT, TUESDAY, TUESDAY);
    }
}
