package no.tverrlag.referral.assessment;

import static no.tverrlag.referral.Nora.ACCEPTED;
import static no.tverrlag.referral.Nora.CONCLUDED;
import static no.tverrlag.referral.Nora.CONTRIBUTED;
import static no.tverrlag.referral.Nora.NURSE;
import static no.tverrlag.referral.Nora.PERSON;
import static no.tverrlag.referral.Nora.REGISTERED;
import static no.tverrlag.referral.Nora.REPORTED;
import static no.tverrlag.referral.Nora.TEACHER;
import static no.tverrlag.referral.Nora.TUESDAY;
import static no.tverrlag.referral.Nora.UNIT;

import java.util.Collections;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import no.tverrlag.referral.events.AssessmentContributionRecorded;
import no.tverrlag.referral.events.NeedAcceptedForAssessment;
import no.tverrlag.referral.events.ReferralCatalogue;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.testkit.Scenario;
import org.junit.jupiter.api.Test;

class RecordContributionTest {

    private final Scenario<RecordContribution.Command, ?, ReferralEvent> contributing =
            Scenario.of(RecordContribution.SLICE, ReferralCatalogue.CATALOGUE);

    @Test
    void a_participant_contributes_for_their_sector() {
        contributing
                .given(REGISTERED, REPORTED, ACCEPTED)
                .when(school(TEACHER, false))
                .then(CONTRIBUTED);
    }

    @Test
    void a_participant_does_not_contribute_for_another_sector() {
        contributing
                .given(ACCEPTED)
                .when(school(NURSE, false))
                .thenRefuses(new AssessmentRefusal.SectorOfAnother(Sector.SCHOOL));
    }

    @Test
    void the_coordinating_unit_writes_down_what_others_said() {
        contributing
                .given(ACCEPTED)
                .when(school(UNIT, true))
                .then(
                        new AssessmentContributionRecorded(
                                PERSON,
                                "r1",
                                "c1",
                                Sector.SCHOOL,
                                UNIT,
                                CONTRIBUTED.needs(),
                                CONTRIBUTED.resources(),
                                TUESDAY));
    }

    @Test
    void who_takes_no_part_adds_nothing() {
        ActorRef other = new ActorRef("other-teacher", Sector.SCHOOL, null);

        contributing
                .given(ACCEPTED)
                .when(school(other, false))
                .thenRefuses(new AssessmentRefusal.NotParticipating(PERSON));
    }

    @Test
    void who_took_part_in_an_earlier_assessment_takes_no_part_in_this_one() {
        NeedAcceptedForAssessment now =
                new NeedAcceptedForAssessment(PERSON, "r2", NURSE, List.of(), null, UNIT, TUESDAY);

        contributing
                .given(ACCEPTED, CONCLUDED, now)
                .when(school(TEACHER, false))
                .thenRefuses(new AssessmentRefusal.NotParticipating(PERSON));
    }

    @Test
    void nothing_is_put_into_an_assessment_that_was_not_opened() {
        contributing
                .given(REGISTERED, REPORTED)
                .when(school(TEACHER, false))
                .thenRefuses(new AssessmentRefusal.NoOpenAssessment(PERSON));
    }

    @Test
    void nothing_is_put_into_an_assessment_that_is_concluded() {
        contributing
                .given(ACCEPTED, CONCLUDED)
                .when(school(TEACHER, false))
                .thenRefuses(new AssessmentRefusal.NoOpenAssessment(PERSON));
    }

    @Test
    void a_contribution_says_something() {
        contributing
                .given(ACCEPTED)
                .when(contribute(List.of(), List.of()))
                .thenRefuses(new AssessmentRefusal.NothingContributed());
    }

    @Test
    void a_blank_need_is_refused() {
        contributing
                .given(ACCEPTED)
                .when(contribute(List.of(Sealed.of("sleep"), Sealed.of("")), List.of()))
                .thenRefuses(new AssessmentRefusal.UnfitText("needs", 10_000));
    }

    @Test
    void a_blank_resource_is_refused() {
        contributing
                .given(ACCEPTED)
                .when(contribute(List.of(), List.of(Sealed.of(" "))))
                .thenRefuses(new AssessmentRefusal.UnfitText("resources", 10_000));
    }

    @Test
    void more_than_a_hundred_lines_are_refused() {
        contributing
                .given(ACCEPTED)
                .when(contribute(Collections.nCopies(101, Sealed.of("sleep")), List.of()))
                .thenRefuses(new AssessmentRefusal.TooMany("needs", 100));
    }

    private static RecordContribution.Command school(ActorRef author, boolean unit) {
        return new RecordContribution.Command(
                PERSON,
                "c1",
                Sector.SCHOOL,
                CONTRIBUTED.needs(),
                CONTRIBUTED.resources(),
                new Author(author, unit),
                TUESDAY);
    }

    private static RecordContribution.Command contribute(
            List<Sealed> needs, List<Sealed> resources) {
        return new RecordContribution.Command(
                PERSON, "c1", Sector.SCHOOL, needs, resources, new Author(TEACHER, false), TUESDAY);
    }
}
