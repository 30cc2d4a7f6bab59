package no.tverrlag.referral.outcome;

import static no.tverrlag.referral.Nora.ACCEPTED;
import static no.tverrlag.referral.Nora.CONCLUDED;
import static no.tverrlag.referral.Nora.DECLINED;
import static no.tverrlag.referral.Nora.PERSON;
import static no.tverrlag.referral.Nora.REPORTED;
import static no.tverrlag.referral.Nora.REPORTED_TOO;
import static no.tverrlag.referral.Nora.SECOND_FOLLOWS_FIRST;
import static no.tverrlag.referral.Nora.SOMEBODY_ELSE;
import static no.tverrlag.referral.Nora.TEACHER;
import static no.tverrlag.referral.Nora.TUESDAY;
import static no.tverrlag.referral.Nora.UNIT;

import no.tverrlag.kernel.PersonId;
import no.tverrlag.referral.Nora;
import no.tverrlag.referral.events.ReferralCatalogue;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.ReportOutcome;
import no.tverrlag.testkit.Scenario;
import org.junit.jupiter.api.Test;

class LinkDuplicateTest {

    private final Scenario<LinkDuplicate.Command, ?, ReferralEvent> scenario =
            Scenario.of(LinkDuplicate.SLICE, ReferralCatalogue.CATALOGUE);

    @Test
    void a_report_follows_one_that_waits() {
        scenario.given(REPORTED, REPORTED_TOO)
                .when(link("r2", "r1"))
                .then(SECOND_FOLLOWS_FIRST)
                .andARepeatIsNothing();
    }

    @Test
    void a_report_follows_one_that_is_being_assessed() {
        scenario.given(REPORTED, REPORTED_TOO, ACCEPTED)
                .when(link("r2", "r1"))
                .then(SECOND_FOLLOWS_FIRST);
    }

    @Test
    void a_report_does_not_follow_one_that_is_declined() {
        scenario.given(REPORTED, REPORTED_TOO, DECLINED)
                .when(link("r2", "r1"))
                .thenRefuses(new ReportRefusal.PrimaryIsSettled("r1", ReportOutcome.DECLINED));
    }

    @Test
    void a_report_does_not_follow_one_that_is_concluded() {
        scenario.given(REPORTED, REPORTED_TOO, ACCEPTED, CONCLUDED)
                .when(link("r2", "r1"))
                .thenRefuses(new ReportRefusal.PrimaryIsSettled("r1", ReportOutcome.ACCEPTED));
    }

    @Test
    void a_report_does_not_follow_a_duplicate() {
        scenario.given(REPORTED, REPORTED_TOO, SECOND_FOLLOWS_FIRST, Nora.reported("r3", TEACHER))
                .when(link("r3", "r2"))
                .thenRefuses(new ReportRefusal.PrimaryIsSettled("r2", ReportOutcome.DUPLICATE));
    }

    @Test
    void a_report_that_others_follow_follows_none() {
        scenario.given(REPORTED, REPORTED_TOO, SECOND_FOLLOWS_FIRST, Nora.reported("r3", TEACHER))
                .when(link("r1", "r3"))
                .thenRefuses(new ReportRefusal.OthersFollow("r1"));
    }

    @Test
    void a_report_does_not_follow_itself() {
        scenario.given(REPORTED)
                .when(link("r1", "r1"))
                .thenRefuses(new ReportRefusal.DuplicateOfItself("r1"));
    }

    @Test
    void a_report_with_an_outcome_becomes_no_duplicate() {
        scenario.given(REPORTED, REPORTED_TOO, DECLINED)
                .when(link("r1", "r2"))
                .thenRefuses(new ReportRefusal.AlreadyHasOutcome("r1", ReportOutcome.DECLINED));
    }

    @Test
    void a_primary_that_does_not_exist_is_unknown() {
        scenario.given(REPORTED_TOO)
                .when(link("r2", "r1"))
                .thenRefuses(new ReportRefusal.UnknownPrimary("r1"));
    }

    @Test
    void another_persons_report_is_as_unknown_as_none() {
        scenario.given(REPORTED, REPORTED_TOO)
                .when(link(SOMEBODY_ELSE, "r2", "r1"))
                .thenRefuses(new ReportRefusal.UnknownReport("r2"));
    }

    private static LinkDuplicate.Command link(String report, String primary) {
        return link(PERSON, report, primary);
    }

    private static LinkDuplicate.Command link(PersonId person, String report, String primary) {
        return new LinkDuplicate.Command(person, report, primary, UNIT, TUESDAY);
    }
}
