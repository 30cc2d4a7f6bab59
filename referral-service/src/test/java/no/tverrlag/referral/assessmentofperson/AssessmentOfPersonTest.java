package no.tverrlag.referral.assessmentofperson;

import static no.tverrlag.referral.Nora.ACCEPTED;
import static no.tverrlag.referral.Nora.CONCLUDED;
import static no.tverrlag.referral.Nora.CONTRIBUTED;
import static no.tverrlag.referral.Nora.FUNCTIONS;
import static no.tverrlag.referral.Nora.NURSE;
import static no.tverrlag.referral.Nora.PERSON;
import static no.tverrlag.referral.Nora.REGISTERED;
import static no.tverrlag.referral.Nora.REPORTED;
import static no.tverrlag.referral.Nora.RISK;
import static no.tverrlag.referral.Nora.TUESDAY;
import static no.tverrlag.referral.Nora.WHAT_MATTERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.referral.Facts;
import no.tverrlag.referral.Nora;
import no.tverrlag.referral.assessmentofperson.WhatMatters.Change;
import no.tverrlag.referral.events.FunctionalAssessmentRecorded;
import no.tverrlag.referral.events.FunctionalAssessmentRecorded.Score;
import no.tverrlag.referral.events.IplosVariable;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.events.WhatMattersRecorded;
import no.tverrlag.referral.events.WhatMattersRecorded.Activity;
import no.tverrlag.referral.events.WhatMattersRecorded.AssistedBy;
import no.tverrlag.referral.events.WhatMattersRecorded.Direction;
import org.junit.jupiter.api.Test;

class AssessmentOfPersonTest {

    @Test
    void before_anything_was_said_the_answer_is_empty() {
        assertThat(answer(REGISTERED, REPORTED).isEmpty()).isTrue();
    }

    @Test
    void everything_that_was_said_is_in_the_answer() {
        assertThat(answer(Nora.SAMPLES.toArray(ReferralEvent[]::new)))
                .isEqualTo(
                        new AssessmentOfPerson(
                                ACCEPTED,
                                CONCLUDED,
                                List.of(CONTRIBUTED),
                                List.of(
                                        new WhatMatters(
                                                WHAT_MATTERS,
                                                List.of(
                                                        new WhatMatters.Activity(
                                                                Sealed.of("Stay in class"),
                                                                1,
                                                                1,
                                                                null)),
                                                new BigDecimal("1.0"),
                                                null)),
                                List.of(new Functioning(FUNCTIONS, List.of())),
                                List.of(RISK)));
    }

    @Test
    void a_new_assessment_has_no_conclusion_yet() {
        AssessmentOfPerson answer = answer(ACCEPTED, CONCLUDED, Nora.accepted("r2"));

        assertThat(answer.accepted()).isEqualTo(Nora.accepted("r2"));
        assertThat(answer.conclusion()).isNull();
    }

    @Test
    void scores_are_turned_so_that_10_is_no_problem() {
        WhatMatters turned =
                answer(psfs(Direction.ZERO_NO_PROBLEM, 8, 9, 6)).whatMatters().getFirst();

        assertThat(turned.activities())
                .extracting(WhatMatters.Activity::written, WhatMatters.Activity::ability)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(8, 2),
                        org.assertj.core.groups.Tuple.tuple(9, 1),
                        org.assertj.core.groups.Tuple.tuple(6, 4));
        assertThat(turned.mean()).isEqualTo(new BigDecimal("2.3"));
    }

    @Test
    void forms_in_both_directions_are_compared_the_same_way() {
        WhatMatters second =
                answer(
                                psfs(Direction.ZERO_CANNOT, 2, 1, 4),
                                psfs(Direction.ZERO_NO_PROBLEM, 5, 7, 6))
                        .whatMatters()
                        .getLast();

        assertThat(second.mean()).isEqualTo(new BigDecimal("4.0"));
        assertThat(second.change()).isEqualTo(Change.NO_DETECTABLE_CHANGE);
        assertThat(second.activities())
                .extracting(WhatMatters.Activity::change)
                .containsExactly(
                        Change.IMPROVED, Change.NO_DETECTABLE_CHANGE, Change.NO_DETECTABLE_CHANGE);
    }

    @Test
    void two_points_in_the_mean_are_a_change() {
        List<WhatMatters> answer =
                answer(
                                psfs(Direction.ZERO_CANNOT, 4, 4, 4),
                                psfs(Direction.ZERO_CANNOT, 6, 6, 6),
                                psfs(Direction.ZERO_CANNOT, 2, 2, 2))
                        .whatMatters();

        assertThat(answer)
                .extracting(WhatMatters::change)
                .containsExactly(null, Change.IMPROVED, Change.WORSENED);
    }

    @Test
    void other_activities_are_not_compared() {
        WhatMatters second =
                answer(WHAT_MATTERS, psfs(Direction.ZERO_CANNOT, 9, 9, 9)).whatMatters().getLast();

        assertThat(second.change()).isNull();
        assertThat(second.activities()).allMatch(it -> it.change() == null);
    }

    @Test
    void functions_move_one_by_one_and_what_is_not_relevant_does_not_move() {
        Functioning second =
                answer(
                                iplos(
                                        new Score(IplosVariable.MEMORY, 2),
                                        new Score(IplosVariable.EATING, 4),
                                        new Score(IplosVariable.SIGHT, 9),
                                        new Score(IplosVariable.HEARING, 1)),
                                iplos(
                                        new Score(IplosVariable.MEMORY, 3),
                                        new Score(IplosVariable.EATING, 3),
                                        new Score(IplosVariable.SIGHT, 2),
                                        new Score(IplosVariable.HEARING, 1)))
                        .functioning()
                        .getLast();

        Functioning.Move eating = new Functioning.Move(IplosVariable.EATING, 4, 3);
        Functioning.Move memory = new Functioning.Move(IplosVariable.MEMORY, 2, 3);
        assertThat(second.moved()).containsExactly(eating, memory);
        assertThat(eating.improved()).isTrue();
        assertThat(eating.crossedAssistance()).isFalse();
        assertThat(memory.improved()).isFalse();
        assertThat(memory.crossedAssistance()).isTrue();
    }

    private static AssessmentOfPerson answer(ReferralEvent... facts) {
        return Facts.answer(AssessmentOfPerson.QUESTION, PERSON, facts);
    }

    private static WhatMattersRecorded psfs(Direction direction, int one, int two, int three) {
        return new WhatMattersRecorded(
                PERSON,
                "r1",
                "p1",
                direction,
                AssistedBy.SELF,
                List.of(
                        new Activity(Sealed.of("Get up for school"), one),
                        new Activity(Sealed.of("Stay until lunch"), two),
                        new Activity(Sealed.of("Be with my friend"), three)),
                NURSE,
                TUESDAY);
    }

    private static FunctionalAssessmentRecorded iplos(Score... scores) {
        return new FunctionalAssessmentRecorded(
                PERSON, "r1", "f1", "IPLOS-17", List.of(scores), NURSE, TUESDAY);
    }
}
