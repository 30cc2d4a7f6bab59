package no.tverrlag.referral.assessment;

import static no.tverrlag.referral.Nora.ACCEPTED;
import static no.tverrlag.referral.Nora.CONCLUDED;
import static no.tverrlag.referral.Nora.CONTRIBUTED;
import static no.tverrlag.referral.Nora.FUNCTIONS;
import static no.tverrlag.referral.Nora.NURSE;
import static no.tverrlag.referral.Nora.PERSON;
import static no.tverrlag.referral.Nora.REGISTERED;
import static no.tverrlag.referral.Nora.REPORTED;
import static no.tverrlag.referral.Nora.TEACHER;
import static no.tverrlag.referral.Nora.TUESDAY;
import static no.tverrlag.referral.Nora.UNIT;
import static no.tverrlag.referral.Nora.WHAT_MATTERS;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import no.tverrlag.referral.events.AssessmentContributionRecorded;
import no.tverrlag.referral.events.FunctionalAssessmentRecorded;
import no.tverrlag.referral.events.IplosVariable;
import no.tverrlag.referral.events.NeedAcceptedForAssessment;
import no.tverrlag.referral.events.ReferralCatalogue;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.WhatMattersRecorded;
import no.tverrlag.referral.events.WhatMattersRecorded.Activity;
import no.tverrlag.testkit.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContributionsTest {

    private static final List<String> ALL_VARIABLES =
            List.of(
                    "shopping",
                    "housework",
                    "cooking",
                    "hygiene",
                    "dressing",
                    "eating",
                    "toilet",
                    "mobilityIndoor",
                    "mobilityOutdoor",
                    "ownHealth",
                    "memory",
                    "communication",
                    "decisions",
                    "socialParticipation",
                    "behaviour",
                    "sight",
                    "hearing");

    private final Scenario<RecordContribution.Command, ?, ReferralEvent> contributing =
            Scenario.of(RecordContribution.SLICE, ReferralCatalogue.CATALOGUE);
    private final Scenario<RecordPsfs.Command, ?, ReferralEvent> scoring =
            Scenario.of(RecordPsfs.SLICE, ReferralCatalogue.CATALOGUE);
    private final Scenario<RecordIplos.Command, ?, ReferralEvent> rating =
            Scenario.of(RecordIplos.SLICE, ReferralCatalogue.CATALOGUE);

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
    void the_responsible_one_takes_part_even_if_not_listed() {
        NeedAcceptedForAssessment alone =
                new NeedAcceptedForAssessment(PERSON, "r1", NURSE, List.of(), null, UNIT, TUESDAY);

        rating.given(alone).when(iplos(Map.of("memory", 2))).then(FUNCTIONS);
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
        scoring.given(ACCEPTED, CONCLUDED)
                .when(psfs(WHAT_MATTERS.activities()))
                .thenRefuses(new AssessmentRefusal.NoOpenAssessment(PERSON));
        rating.given(ACCEPTED, CONCLUDED)
                .when(iplos(Map.of("memory", 2)))
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
    void functions_are_kept_with_the_set_of_the_day() {
        rating.given(ACCEPTED).when(iplos(Map.of("memory", 2))).then(FUNCTIONS);
    }

    @Test
    void all_variables_of_the_form_can_be_scored() {
        Map<String, Integer> all =
                ALL_VARIABLES.stream().collect(Collectors.toMap(it -> it, _ -> 9));

        rating.given(ACCEPTED)
                .when(iplos(all))
                .then(
                        new FunctionalAssessmentRecorded(
                                PERSON,
                                "r1",
                                "f1",
                                "IPLOS-17",
                                Arrays.stream(IplosVariable.values())
                                        .map(it -> new FunctionalAssessmentRecorded.Score(it, 9))
                                        .toList(),
                                NURSE,
                                TUESDAY));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 6, 7, 8, 10})
    void a_function_is_scored_1_to_5_or_9(int score) {
        rating.given(ACCEPTED)
                .when(iplos(Map.of("memory", score)))
                .thenRefuses(new AssessmentRefusal.UnfitIplosScore("memory"));
    }

    @Test
    void a_name_outside_the_set_is_refused_and_not_repeated() {
        rating.given(ACCEPTED)
                .when(iplos(Map.of("memory", 2, "mood of Nora", 3)))
                .thenRefuses(new AssessmentRefusal.UnknownVariable("IPLOS-17", ALL_VARIABLES));
    }

    @Test
    void at_least_one_function_is_scored() {
        rating.given(ACCEPTED)
                .when(iplos(Map.of()))
                .thenRefuses(new AssessmentRefusal.NoVariables());
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

    private static RecordIplos.Command iplos(Map<String, Integer> variables) {
        return new RecordIplos.Command(PERSON, "f1", variables, new Author(NURSE, false), TUESDAY);
    }
}
