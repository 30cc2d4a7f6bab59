package no.tverrlag.referral.outcome;

import static no.tverrlag.referral.Nora.ACCEPTED;
import static no.tverrlag.referral.Nora.CONCLUDED;
import static no.tverrlag.referral.Nora.DECLINED;
import static no.tverrlag.referral.Nora.GP;
import static no.tverrlag.referral.Nora.MOTHER;
import static no.tverrlag.referral.Nora.PERSON;
import static no.tverrlag.referral.Nora.RECEIVED;
import static no.tverrlag.referral.Nora.REDIRECTED;
import static no.tverrlag.referral.Nora.REPORTED;
import static no.tverrlag.referral.Nora.REPORTED_TOO;
import static no.tverrlag.referral.Nora.SECOND_FOLLOWS_FIRST;
import static no.tverrlag.referral.Nora.TEACHER;
import static no.tverrlag.referral.Nora.TUESDAY;
import static no.tverrlag.referral.Nora.UNIT;
import static no.tverrlag.referral.Nora.WITHDRAWN;

import java.time.Instant;
import java.util.stream.Stream;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.referral.events.NeedReportDeclined.ReasonCode;
import no.tverrlag.referral.events.NeedReportReceived;
import no.tverrlag.referral.events.NeedReportWithdrawn;
import no.tverrlag.referral.events.OutcomeEvent;
import no.tverrlag.referral.events.ReferralCatalogue;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.ReportOutcome;
import no.tverrlag.testkit.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomesTest {

    private final Scenario<AcknowledgeReport.Command, ?, ReferralEvent> acknowledging =
            Scenario.of(AcknowledgeReport.SLICE, ReferralCatalogue.CATALOGUE);
    private final Scenario<DeclineReport.Command, ?, ReferralEvent> declining =
            Scenario.of(DeclineReport.SLICE, ReferralCatalogue.CATALOGUE);
    private final Scenario<RedirectReport.Command, ?, ReferralEvent> redirecting =
            Scenario.of(RedirectReport.SLICE, ReferralCatalogue.CATALOGUE);
    private final Scenario<WithdrawReport.Command, ?, ReferralEvent> withdrawing =
            Scenario.of(WithdrawReport.SLICE, ReferralCatalogue.CATALOGUE);

    static Stream<OutcomeEvent> outcomes() {
        return Stream.of(DECLINED, REDIRECTED, WITHDRAWN, ACCEPTED);
    }

    @Test
    void a_report_is_received() {
        acknowledging.given(REPORTED).when(acknowledge(null)).then(RECEIVED).andARepeatIsNothing();
    }

    @Test
    void a_report_is_received_with_a_due_time() {
        acknowledging
                .given(REPORTED)
                .when(acknowledge(TUESDAY.plusSeconds(1)))
                .then(new NeedReportReceived(PERSON, "r1", UNIT, TUESDAY.plusSeconds(1), TUESDAY));
    }

    @Test
    void another_due_time_for_a_received_report_is_refused() {
        acknowledging
                .given(REPORTED, RECEIVED)
                .when(acknowledge(TUESDAY.plusSeconds(1)))
                .thenRefuses(new ReportRefusal.AlreadyReceived("r1"));
    }

    @Test
    void a_due_time_that_has_passed_is_refused() {
        acknowledging
                .given(REPORTED)
                .when(acknowledge(TUESDAY))
                .thenRefuses(new ReportRefusal.DueBeforeAct());
    }

    @Test
    void an_unknown_report_is_not_received() {
        acknowledging
                .given(REPORTED_TOO)
                .when(acknowledge(null))
                .thenRefuses(new ReportRefusal.UnknownReport("r1"));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void a_settled_report_is_not_received_any_more(OutcomeEvent outcome) {
        acknowledging
                .given(REPORTED, outcome)
                .when(acknowledge(null))
                .thenRefuses(already(outcome));
    }

    @Test
    void a_report_is_declined_for_a_reason() {
        declining
                .given(REPORTED, RECEIVED)
                .when(decline(ReasonCode.NOT_LONG_TERM, null))
                .then(DECLINED)
                .andARepeatIsNothing();
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void a_report_has_one_outcome_so_it_is_not_declined_after_another(OutcomeEvent outcome) {
        declining
                .given(REPORTED, outcome)
                .when(decline(ReasonCode.ALREADY_COVERED, null))
                .thenRefuses(already(outcome));
    }

    @Test
    void a_concluded_report_keeps_its_outcome() {
        declining
                .given(REPORTED, ACCEPTED, CONCLUDED)
                .when(decline(ReasonCode.ALREADY_COVERED, null))
                .thenRefuses(already(ACCEPTED));
    }

    @Test
    void a_duplicate_keeps_its_outcome() {
        declining
                .given(REPORTED, REPORTED_TOO, SECOND_FOLLOWS_FIRST)
                .when(
                        new DeclineReport.Command(
                                PERSON,
                                "r2",
                                ReasonCode.ALREADY_COVERED,
                                null,
                                null,
                                false,
                                UNIT,
                                TUESDAY))
                .thenRefuses(new ReportRefusal.AlreadyHasOutcome("r2", ReportOutcome.DUPLICATE));
    }

    @Test
    void the_primary_of_a_duplicate_can_be_declined() {
        declining
                .given(REPORTED, REPORTED_TOO, SECOND_FOLLOWS_FIRST)
                .when(decline(ReasonCode.NOT_LONG_TERM, null))
                .then(DECLINED);
    }

    @Test
    void the_reason_other_takes_words() {
        declining
                .given(REPORTED)
                .when(decline(ReasonCode.OTHER, null))
                .thenRefuses(new ReportRefusal.ReasonNeedsText());
    }

    @Test
    void a_blank_text_is_refused() {
        declining
                .given(REPORTED)
                .when(decline(ReasonCode.OTHER, ""))
                .thenRefuses(new ReportRefusal.UnfitText("text", 10_000));
    }

    @Test
    void an_unknown_report_is_not_declined() {
        declining
                .when(decline(ReasonCode.NOT_LONG_TERM, null))
                .thenRefuses(new ReportRefusal.UnknownReport("r1"));
    }

    @Test
    void a_report_is_redirected_somewhere() {
        redirecting.given(REPORTED).when(redirect("Tromso")).then(REDIRECTED).andARepeatIsNothing();
    }

    @Test
    void a_redirection_to_nowhere_is_refused() {
        redirecting
                .given(REPORTED)
                .when(redirect(" "))
                .thenRefuses(new ReportRefusal.UnfitText("to", 10_000));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void a_report_has_one_outcome_so_it_is_not_redirected_after_another(OutcomeEvent outcome) {
        redirecting
                .given(REPORTED, outcome)
                .when(redirect("Harstad"))
                .thenRefuses(already(outcome));
    }

    @Test
    void a_report_is_withdrawn() {
        withdrawing
                .given(REPORTED, RECEIVED)
                .when(withdraw(null))
                .then(WITHDRAWN)
                .andARepeatIsNothing();
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void a_report_has_one_outcome_so_it_is_not_withdrawn_after_another(OutcomeEvent outcome) {
        withdrawing
                .given(REPORTED, outcome)
                .when(withdraw("changed my mind"))
                .thenRefuses(already(outcome));
    }

    @Test
    void a_report_that_another_follows_is_not_withdrawn() {
        withdrawing
                .given(REPORTED, REPORTED_TOO, SECOND_FOLLOWS_FIRST)
                .when(withdraw(null))
                .thenRefuses(new ReportRefusal.OthersFollow("r1"));
    }

    @Test
    void the_person_withdraws_what_others_reported() {
        withdrawing
                .given(REPORTED)
                .when(new WithdrawReport.Command(PERSON, "r1", null, MOTHER, true, TUESDAY))
                .then(new NeedReportWithdrawn(PERSON, "r1", null, MOTHER, TUESDAY));
    }

    @Test
    void another_reporter_does_not_withdraw_it() {
        withdrawing
                .given(REPORTED, REPORTED_TOO)
                .when(new WithdrawReport.Command(PERSON, "r1", null, GP, false, TUESDAY))
                .thenRefuses(new ReportRefusal.ReportOfAnother("r1"));
    }

    private static ReportRefusal already(OutcomeEvent outcome) {
        return new ReportRefusal.AlreadyHasOutcome("r1", ReportOutcome.of(outcome));
    }

    private static AcknowledgeReport.Command acknowledge(@Nullable Instant dueAt) {
        return new AcknowledgeReport.Command(PERSON, "r1", dueAt, UNIT, TUESDAY);
    }

    private static DeclineReport.Command decline(ReasonCode code, @Nullable String text) {
        return new DeclineReport.Command(
                PERSON,
                "r1",
                code,
                text == null ? null : Sealed.of(text),
                TUESDAY,
                true,
                UNIT,
                TUESDAY);
    }

    private static RedirectReport.Command redirect(String to) {
        return new RedirectReport.Command(
                PERSON,
                "r1",
                ReasonCode.OUTSIDE_MUNICIPALITY,
                Sealed.of(to),
                null,
                null,
                false,
                UNIT,
                TUESDAY);
    }

    private static WithdrawReport.Command withdraw(@Nullable String text) {
        return new WithdrawReport.Command(
                PERSON, "r1", text == null ? null : Sealed.of(text), TEACHER, false, TUESDAY);
    }
}
