package no.tverrlag.referral.outcome;

import static no.tverrlag.referral.Nora.ACCEPTED;
import static no.tverrlag.referral.Nora.BORN;
import static no.tverrlag.referral.Nora.CONCLUDED;
import static no.tverrlag.referral.Nora.PERSON;
import static no.tverrlag.referral.Nora.REGISTERED;
import static no.tverrlag.referral.Nora.REPORTED;
import static no.tverrlag.referral.Nora.TUESDAY;
import static no.tverrlag.referral.Nora.UNIT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.referral.Nora;
import no.tverrlag.referral.events.AssessmentConcluded;
import no.tverrlag.referral.events.AssessmentConcluded.Eligibility;
import no.tverrlag.referral.events.AssessmentConcluded.Outcome;
import no.tverrlag.referral.events.ReferralCatalogue;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.testkit.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConcludeAssessmentTest {

    private static final String VIEW = "Wants to be back with her friend";
    private static final Eligibility BOTH = new Eligibility(true, true);
    private static final Eligibility NEITHER = new Eligibility(false, false);
    private static final List<Outcome> ALL_FOR_NORA =
            List.of(Outcome.TEAM, Outcome.CHILD_COORDINATOR, Outcome.IP);

    private final Scenario<ConcludeAssessment.Command, ?, ReferralEvent> unopened =
            Scenario.of(ConcludeAssessment.SLICE, ReferralCatalogue.CATALOGUE)
                    .given(REGISTERED, REPORTED);
    private final Scenario<ConcludeAssessment.Command, ?, ReferralEvent> scenario =
            unopened.given(ACCEPTED);

    @Test
    void an_assessment_is_concluded() {
        scenario.when(conclude(BOTH, ALL_FOR_NORA, VIEW)).then(CONCLUDED).andARepeatIsNothing();
    }

    @Test
    void a_second_conclusion_is_refused() {
        scenario.given(CONCLUDED)
                .when(conclude(NEITHER, List.of(Outcome.NO_ACTION), null))
                .thenRefuses(new ReportRefusal.AlreadyConcluded("r1"));
    }

    @Test
    void a_report_that_waits_has_nothing_to_conclude() {
        unopened.when(conclude(BOTH, ALL_FOR_NORA, VIEW))
                .thenRefuses(new ReportRefusal.NotInAssessment("r1"));
    }

    @Test
    void a_declined_report_has_nothing_to_conclude() {
        unopened.given(Nora.DECLINED)
                .when(conclude(BOTH, ALL_FOR_NORA, VIEW))
                .thenRefuses(new ReportRefusal.NotInAssessment("r1"));
    }

    @Test
    void an_unknown_report_is_not_concluded() {
        Scenario.of(ConcludeAssessment.SLICE, ReferralCatalogue.CATALOGUE)
                .given(REGISTERED)
                .when(conclude(BOTH, ALL_FOR_NORA, VIEW))
                .thenRefuses(new ReportRefusal.UnknownReport("r1"));
    }

    @Test
    void a_conclusion_without_outcome_is_refused() {
        scenario.when(conclude(BOTH, List.of(), VIEW))
                .thenRefuses(new ReportRefusal.OutcomeMissing());
    }

    @ParameterizedTest
    @CsvSource({
        "COORDINATOR_ONLY,TEAM",
        "COORDINATOR_ONLY,CHILD_COORDINATOR",
        "CONTACT_PERSON,TEAM",
        "NO_ACTION,TEAM",
        "NO_ACTION,COORDINATOR_ONLY",
        "NO_ACTION,CHILD_COORDINATOR",
        "NO_ACTION,CONTACT_PERSON",
        "NO_ACTION,IP"
    })
    void outcomes_that_exclude_each_other_are_refused(Outcome one, Outcome other) {
        scenario.when(conclude(BOTH, List.of(other, one), VIEW))
                .thenRefuses(new ReportRefusal.OutcomesExcludeEachOther(one, other));
    }

    @ParameterizedTest
    @EnumSource(names = {"TEAM", "COORDINATOR_ONLY", "CHILD_COORDINATOR", "IP"})
    void without_long_term_and_coordinated_needs_there_is_no_right(Outcome outcome) {
        for (Eligibility half :
                List.of(new Eligibility(true, false), new Eligibility(false, true), NEITHER)) {
            scenario.when(conclude(half, List.of(outcome), VIEW))
                    .thenRefuses(new ReportRefusal.NotEntitled(outcome));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTACT_PERSON", "NO_ACTION"})
    void a_contact_person_or_nothing_takes_no_right(Outcome outcome) {
        scenario.when(conclude(NEITHER, List.of(outcome), null))
                .then(fact(NEITHER, List.of(outcome), null));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTACT_PERSON", "NO_ACTION"})
    void who_has_the_right_does_not_go_without_unheard(Outcome outcome) {
        scenario.when(conclude(BOTH, List.of(outcome), null))
                .thenRefuses(new ReportRefusal.EntitledButWithout());
    }

    @Test
    void who_has_the_right_may_go_without_when_their_view_is_on_record() {
        scenario.when(conclude(BOTH, List.of(Outcome.NO_ACTION), "No, thank you"))
                .then(fact(BOTH, List.of(Outcome.NO_ACTION), "No, thank you"));
    }

    @Test
    void on_the_day_before_the_18th_birthday_a_child_coordinator_is_possible() {
        bornOn(LocalDate.of(2006, 9, 4)).when(conclude(BOTH, ALL_FOR_NORA, VIEW)).then(CONCLUDED);
    }

    @Test
    void from_the_18th_birthday_there_is_no_child_coordinator() {
        bornOn(LocalDate.of(2006, 9, 3))
                .when(conclude(BOTH, ALL_FOR_NORA, VIEW))
                .thenRefuses(new ReportRefusal.NoLongerChild(18));
    }

    @Test
    void a_child_that_is_expected_can_have_a_child_coordinator() {
        bornOn(BORN.plusYears(12)).when(conclude(BOTH, ALL_FOR_NORA, VIEW)).then(CONCLUDED);
    }

    @Test
    void a_conclusion_says_why() {
        scenario.when(conclude(BOTH, ALL_FOR_NORA, " ", VIEW, null))
                .thenRefuses(new ReportRefusal.UnfitText("rationale", 10_000));
    }

    @Test
    void a_blank_view_is_refused() {
        scenario.when(conclude(BOTH, ALL_FOR_NORA, ""))
                .thenRefuses(new ReportRefusal.UnfitText("personView", 10_000));
    }

    @Test
    void the_next_look_lies_ahead() {
        scenario.when(conclude(BOTH, ALL_FOR_NORA, "because", VIEW, TUESDAY))
                .thenRefuses(new ReportRefusal.ReassessmentNotAhead());
    }

    private Scenario<ConcludeAssessment.Command, ?, ReferralEvent> bornOn(LocalDate born) {
        return Scenario.of(ConcludeAssessment.SLICE, ReferralCatalogue.CATALOGUE)
                .given(Nora.registered(PERSON, born), REPORTED, ACCEPTED);
    }

    private static ConcludeAssessment.Command conclude(
            Eligibility eligible, List<Outcome> outcome, @Nullable String view) {
        return conclude(eligible, outcome, "Three sectors, long-lasting", view, null);
    }

    private static ConcludeAssessment.Command conclude(
            Eligibility eligible,
            List<Outcome> outcome,
            String rationale,
            @Nullable String view,
            @Nullable Instant reassessAt) {
        return new ConcludeAssessment.Command(
                PERSON,
                "r1",
                eligible,
                outcome,
                Sealed.of(rationale),
                view == null ? null : Sealed.of(view),
                reassessAt,
                UNIT,
                TUESDAY);
    }

    private static AssessmentConcluded fact(
            Eligibility eligible, List<Outcome> outcome, @Nullable String view) {
        return new AssessmentConcluded(
                PERSON,
                "r1",
                eligible,
                outcome,
                Sealed.of("Three sectors, long-lasting"),
                view == null ? null : Sealed.of(view),
                null,
                UNIT,
                TUESDAY);
    }
}
