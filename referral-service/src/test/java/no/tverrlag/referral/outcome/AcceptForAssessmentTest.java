package no.tverrlag.referral.outcome;

import static no.tverrlag.referral.Nora.ACCEPTED;
import static no.tverrlag.referral.Nora.CONCLUDED;
import static no.tverrlag.referral.Nora.DECLINED;
import static no.tverrlag.referral.Nora.GP;
import static no.tverrlag.referral.Nora.MOTHER;
import static no.tverrlag.referral.Nora.NURSE;
import static no.tverrlag.referral.Nora.PERSON;
import static no.tverrlag.referral.Nora.RECEIVED;
import static no.tverrlag.referral.Nora.REPORTED;
import static no.tverrlag.referral.Nora.REPORTED_TOO;
import static no.tverrlag.referral.Nora.TEACHER;
import static no.tverrlag.referral.Nora.TUESDAY;
import static no.tverrlag.referral.Nora.UNIT;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.referral.Nora;
import no.tverrlag.referral.events.ReferralCatalogue;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.ReportOutcome;
import no.tverrlag.testkit.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AcceptForAssessmentTest {

    private static final List<ActorRef> PARTICIPANTS = List.of(NURSE, TEACHER, GP);

    private final Scenario<AcceptForAssessment.Command, ?, ReferralEvent> scenario =
            Scenario.of(AcceptForAssessment.SLICE, ReferralCatalogue.CATALOGUE);

    @Test
    void an_accepted_report_opens_an_assessment() {
        scenario.given(REPORTED, RECEIVED)
                .when(accept("r1", PARTICIPANTS, null))
                .then(ACCEPTED)
                .andARepeatIsNothing();
    }

    @Test
    void a_participant_named_twice_takes_part_once() {
        scenario.given(REPORTED)
                .when(accept("r1", List.of(NURSE, TEACHER, NURSE, GP), null))
                .then(ACCEPTED);
    }

    @Test
    void another_set_of_participants_is_no_repeat() {
        scenario.given(REPORTED, ACCEPTED)
                .when(accept("r1", List.of(NURSE), null))
                .thenRefuses(new ReportRefusal.AlreadyHasOutcome("r1", ReportOutcome.ACCEPTED));
    }

    @Test
    void a_declined_report_is_not_accepted() {
        scenario.given(REPORTED, DECLINED)
                .when(accept("r1", PARTICIPANTS, null))
                .thenRefuses(new ReportRefusal.AlreadyHasOutcome("r1", ReportOutcome.DECLINED));
    }

    @Test
    void a_person_is_assessed_once_at_a_time() {
        scenario.given(REPORTED, REPORTED_TOO, ACCEPTED)
                .when(accept("r2", PARTICIPANTS, null))
                .thenRefuses(new ReportRefusal.AssessmentAlreadyOpen("r1"));
    }

    @Test
    void after_a_conclusion_another_assessment_can_be_opened() {
        scenario.given(REPORTED, REPORTED_TOO, ACCEPTED, CONCLUDED)
                .when(accept("r2", PARTICIPANTS, null))
                .then(Nora.accepted("r2"));
    }

    @Test
    void somebody_without_a_sector_does_not_assess() {
        scenario.given(REPORTED)
                .when(accept("r1", List.of(NURSE, MOTHER), null))
                .thenRefuses(new ReportRefusal.NotProfessional("mother"));
    }

    @Test
    void a_due_time_that_has_passed_is_refused() {
        scenario.given(REPORTED)
                .when(accept("r1", PARTICIPANTS, TUESDAY))
                .thenRefuses(new ReportRefusal.DueBeforeAct());
    }

    @Test
    void an_unknown_report_is_not_accepted() {
        scenario.given(REPORTED_TOO)
                .when(accept("r1", PARTICIPANTS, null))
                .thenRefuses(new ReportRefusal.UnknownReport("r1"));
    }

    private static AcceptForAssessment.Command accept(
            String report, List<ActorRef> participants, @Nullable Instant dueAt) {
        return new AcceptForAssessment.Command(
                PERSON, report, NURSE, participants, dueAt, UNIT, TUESDAY);
    }
}
