package no.tverrlag.plan.goal;

import static no.tverrlag.plan.Nora.ACTIVATED;
import static no.tverrlag.plan.Nora.AGREED;
import static no.tverrlag.plan.Nora.APRIL;
import static no.tverrlag.plan.Nora.DUE;
import static no.tverrlag.plan.Nora.GOAL;
import static no.tverrlag.plan.Nora.GOAL_CLOSED;
import static no.tverrlag.plan.Nora.JANUARY;
import static no.tverrlag.plan.Nora.NORA;
import static no.tverrlag.plan.Nora.NURSE;
import static no.tverrlag.plan.Nora.OPENED;
import static no.tverrlag.plan.Nora.PLAN;
import static no.tverrlag.plan.Nora.PROPOSED;
import static no.tverrlag.plan.Nora.closed;
import static no.tverrlag.plan.Nora.evaluated;

import java.time.Instant;
import java.time.LocalDate;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.plan.events.Achievement;
import no.tverrlag.plan.events.Change;
import no.tverrlag.plan.events.CloseReason;
import no.tverrlag.plan.events.GoalClosed;
import no.tverrlag.plan.events.GoalEvaluated;
import no.tverrlag.plan.events.Instrument;
import no.tverrlag.plan.events.NextStep;
import no.tverrlag.plan.events.PlanCatalogue;
import no.tverrlag.plan.events.PlanEvent;
import no.tverrlag.plan.events.PlanStatus;
import no.tverrlag.testkit.Scenario;
import org.junit.jupiter.api.Test;

class EvaluateGoalTest {

    private static final Scenario<EvaluateGoal.Command, Goals, PlanEvent> CASE =
            Scenario.of(EvaluateGoal.SLICE, PlanCatalogue.CATALOGUE);
    private static final Scenario<EvaluateGoal.Command, Goals, PlanEvent> AGREED_GOAL =
            CASE.given(OPENED, PROPOSED, AGREED, ACTIVATED);
    private static final LocalDate SUMMER = LocalDate.parse("2025-06-20");

    @Test
    void the_first_score_is_the_one_to_compare_with() {
        AGREED_GOAL.when(psfs(3, JANUARY)).then(evaluated(3, Change.FIRST, JANUARY));
    }

    @Test
    void three_points_up_on_one_activity_is_an_improvement() {
        AGREED_GOAL
                .given(evaluated(3, Change.FIRST, JANUARY))
                .when(psfs(6, APRIL))
                .then(evaluated(6, Change.IMPROVED, APRIL));
    }

    @Test
    void two_points_are_within_the_noise() {
        AGREED_GOAL
                .given(evaluated(3, Change.FIRST, JANUARY))
                .when(psfs(5, APRIL))
                .then(evaluated(5, Change.NO_DETECTABLE_CHANGE, APRIL));
    }

    @Test
    void three_points_down_is_a_worsening() {
        AGREED_GOAL
                .given(evaluated(3, Change.FIRST, JANUARY))
                .when(psfs(0, APRIL))
                .then(evaluated(0, Change.WORSENED, APRIL));
    }

    @Test
    void change_is_held_against_the_first_evaluation_not_the_latest() {
        AGREED_GOAL
                .given(evaluated(3, Change.FIRST, JANUARY))
                .given(evaluated(5, Change.NO_DETECTABLE_CHANGE, JANUARY.plusSeconds(60)))
                .when(psfs(6, APRIL))
                .then(evaluated(6, Change.IMPROVED, APRIL));
    }

    @Test
    void a_score_of_another_instrument_is_no_comparison() {
        AGREED_GOAL
                .given(evaluated(3, Change.FIRST, JANUARY))
                .when(scored(Instrument.GAS, 1, APRIL))
                .then(evaluated(Instrument.GAS, 1, Change.FIRST, APRIL));
    }

    @Test
    void an_evaluation_recorded_late_is_compared_with_what_was_true_before_it() {
        AGREED_GOAL
                .given(evaluated(6, Change.FIRST, APRIL))
                .when(psfs(3, JANUARY))
                .then(evaluated(3, Change.FIRST, JANUARY));
        AGREED_GOAL
                .given(evaluated(6, Change.FIRST, APRIL))
                .given(evaluated(3, Change.FIRST, JANUARY))
                .when(psfs(6, APRIL.plusSeconds(60)))
                .then(evaluated(6, Change.IMPROVED, APRIL.plusSeconds(60)));
    }

    @Test
    void closing_the_goal_is_a_fact_of_its_own_in_the_same_write() {
        AGREED_GOAL
                .given(evaluated(3, Change.FIRST, JANUARY))
                .when(command(Instrument.PSFS, 6, null, NextStep.CLOSE, null, APRIL))
                .then(
                        event(Instrument.PSFS, 6, Change.IMPROVED, null, NextStep.CLOSE, DUE),
                        new GoalClosed(NORA, PLAN, GOAL, Achievement.IMPROVING, APRIL));
    }

    @Test
    void a_new_due_date_replaces_the_old_one_and_is_kept_afterwards() {
        GoalEvaluated moved =
                event(Instrument.PSFS, 3, Change.FIRST, null, NextStep.ADJUST, SUMMER);
        AGREED_GOAL
                .when(command(Instrument.PSFS, 3, null, NextStep.ADJUST, SUMMER, APRIL))
                .then(moved);
        AGREED_GOAL
                .given(moved)
                .when(command(Instrument.PSFS, 4, null, NextStep.ESCALATE, null, APRIL))
                .then(
                        event(
                                Instrument.PSFS,
                                4,
                                Change.NO_DETECTABLE_CHANGE,
                                null,
                                NextStep.ESCALATE,
                                SUMMER));
    }

    @Test
    void a_due_date_before_the_evaluation_is_refused() {
        AGREED_GOAL
                .when(
                        command(
                                Instrument.PSFS,
                                3,
                                null,
                                NextStep.CONTINUE,
                                LocalDate.parse("2025-04-14"),
                                APRIL))
                .thenRefuses(new GoalRefusal.DueBeforeEvaluation());
    }

    @Test
    void a_narrative_evaluation_has_words_and_no_score() {
        AGREED_GOAL
                .when(command(Instrument.NARRATIVE, null, "Better", NextStep.CONTINUE, null, APRIL))
                .then(
                        event(
                                Instrument.NARRATIVE,
                                null,
                                Change.NOT_COMPARABLE,
                                "Better",
                                NextStep.CONTINUE,
                                DUE));
        AGREED_GOAL
                .when(command(Instrument.NARRATIVE, null, null, NextStep.CONTINUE, null, APRIL))
                .thenRefuses(new GoalRefusal.AssessmentMissing());
        AGREED_GOAL
                .when(command(Instrument.NARRATIVE, 3, "Better", NextStep.CONTINUE, null, APRIL))
                .thenRefuses(new GoalRefusal.ScoreNotExpected(Instrument.NARRATIVE));
    }

    @Test
    void scores_outside_the_range_and_missing_scores_are_refused() {
        AGREED_GOAL
                .when(psfs(13, JANUARY))
                .thenRefuses(new GoalRefusal.ScoreOutOfRange(Instrument.PSFS, "0 to 10"));
        AGREED_GOAL
                .when(command(Instrument.PSFS, null, null, NextStep.CONTINUE, null, APRIL))
                .thenRefuses(new GoalRefusal.ScoreMissing(Instrument.PSFS));
    }

    @Test
    void long_words_are_refused() {
        AGREED_GOAL
                .when(
                        command(
                                Instrument.PSFS,
                                3,
                                "x".repeat(10_001),
                                NextStep.CONTINUE,
                                null,
                                APRIL))
                .thenRefuses(new GoalRefusal.TextTooLong(10_000));
    }

    @Test
    void only_an_agreed_open_goal_of_an_active_plan_is_evaluated() {
        CASE.when(psfs(3, APRIL)).thenRefuses(new GoalRefusal.UnknownPlan(PLAN));
        CASE.given(OPENED, ACTIVATED)
                .when(psfs(3, APRIL))
                .thenRefuses(new GoalRefusal.UnknownGoal(GOAL));
        CASE.given(OPENED, PROPOSED, AGREED)
                .when(psfs(3, APRIL))
                .thenRefuses(new GoalRefusal.PlanNotActive());
        CASE.given(OPENED, PROPOSED, ACTIVATED)
                .when(psfs(3, APRIL))
                .thenRefuses(new GoalRefusal.GoalNotAgreed(GOAL));
        AGREED_GOAL
                .given(GOAL_CLOSED)
                .when(psfs(3, APRIL))
                .thenRefuses(new GoalRefusal.GoalIsClosed(GOAL));
        AGREED_GOAL
                .given(closed(CloseReason.REVOKED))
                .when(psfs(3, APRIL))
                .thenRefuses(new GoalRefusal.PlanIsClosed(PlanStatus.REVOKED));
    }

    private static EvaluateGoal.Command psfs(int score, Instant at) {
        return scored(Instrument.PSFS, score, at);
    }

    private static EvaluateGoal.Command scored(Instrument instrument, int score, Instant at) {
        return command(instrument, score, "A bit better", NextStep.CONTINUE, null, at);
    }

    private static EvaluateGoal.Command command(
            Instrument instrument,
            Integer score,
            String words,
            NextStep nextStep,
            LocalDate newDueAt,
            Instant at) {
        return new EvaluateGoal.Command(
                NORA,
                PLAN,
                GOAL,
                "evaluation-" + at.getEpochSecond(),
                instrument,
                score,
                Achievement.IMPROVING,
                words == null ? null : Sealed.of(words),
                null,
                nextStep,
                newDueAt,
                NURSE,
                at);
    }

    private static GoalEvaluated event(
            Instrument instrument,
            Integer score,
            Change change,
            String words,
            NextStep nextStep,
            LocalDate due) {
        return new GoalEvaluated(
                NORA,
                PLAN,
                GOAL,
                "evaluation-" + APRIL.getEpochSecond(),
                instrument,
                score,
                change,
                Achievement.IMPROVING,
                words == null ? null : Sealed.of(words),
                null,
                nextStep,
                due,
                NURSE,
                APRIL);
    }
}
