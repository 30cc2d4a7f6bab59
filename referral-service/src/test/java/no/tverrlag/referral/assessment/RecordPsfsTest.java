package no.tverrlag.referral.assessment;

import static no.tverrlag.referral.Nora.ACCEPTED;
import static no.tverrlag.referral.Nora.CONCLUDED;
import static no.tverrlag.referral.Nora.NURSE;
import static no.tverrlag.referral.Nora.PERSON;
import static no.tverrlag.referral.Nora.TUESDAY;
import static no.tverrlag.referral.Nora.WHAT_MATTERS;

import java.util.List;
import java.util.stream.IntStream;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.referral.events.ReferralCatalogue;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.WhatMattersRecorded;
import no.tverrlag.referral.events.WhatMattersRecorded.Activity;
import no.tverrlag.testkit.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordPsfsTest {

    private final Scenario<RecordPsfs.Command, ?, ReferralEvent> scoring =
            Scenario.of(RecordPsfs.SLICE, ReferralCatalogue.CATALOGUE);

    @Test
    void the_persons_own_activities_are_kept_as_they_stand_on_the_form() {
        scoring.given(ACCEPTED).when(psfs(WHAT_MATTERS.activities())).then(WHAT_MATTERS);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6})
    void a_form_holds_one_to_five_activities(int count) {
        scoring.given(ACCEPTED)
                .when(psfs(activities(count, 5)))
                .thenRefuses(new AssessmentRefusal.ActivitiesOutOfRange(1, 5));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 11})
    void an_activity_is_scored_from_0_to_10(int score) {
        scoring.given(ACCEPTED)
                .when(psfs(List.of(activity("walk", 10), activity("swim", score))))
                .thenRefuses(new AssessmentRefusal.ScoreOutOfRange(2, 0, 10));
    }

    @Test
    void an_activity_stands_on_the_form_once() {
        scoring.given(ACCEPTED)
                .when(psfs(List.of(activity("walk", 1), activity("walk", 2))))
                .thenRefuses(new AssessmentRefusal.ActivityTwice());
    }

    @Test
    void an_activity_has_a_name() {
        scoring.given(ACCEPTED)
                .when(psfs(List.of(activity(" ", 1))))
                .thenRefuses(new AssessmentRefusal.UnfitText("activities", 10_000));
    }

    @Test
    void nothing_is_put_into_an_assessment_that_is_concluded() {
        scoring.given(ACCEPTED, CONCLUDED)
                .when(psfs(WHAT_MATTERS.activities()))
                .thenRefuses(new AssessmentRefusal.NoOpenAssessment(PERSON));
    }

    private static List<Activity> activities(int count, int score) {
        return IntStream.range(0, count).mapToObj(it -> activity("a" + it, score)).toList();
    }

    private static Activity activity(String name, int score) {
        return new Activity(Sealed.of(name), score);
    }

    private static RecordPsfs.Command psfs(List<Activity> activities) {
        return new RecordPsfs.Command(
                PERSON,
                "p1",
                WhatMattersRecorded.Direction.ZERO_CANNOT,
                WhatMattersRecorded.AssistedBy.PROXY,
                activities,
                new Author(NURSE, false),
                TUESDAY);
    }
}
