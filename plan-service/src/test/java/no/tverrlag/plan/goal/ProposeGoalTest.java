package no.tverrlag.plan.goal;

import static no.tverrlag.plan.Nora.APRIL;
import static no.tverrlag.plan.Nora.AT;
import static no.tverrlag.plan.Nora.CLOSED;
import static no.tverrlag.plan.Nora.DUE;
import static no.tverrlag.plan.Nora.GOAL;
import static no.tverrlag.plan.Nora.NORA;
import static no.tverrlag.plan.Nora.OPENED;
import static no.tverrlag.plan.Nora.PLAN;
import static no.tverrlag.plan.Nora.PROPOSED;

import java.time.Instant;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.plan.events.GoalProposed;
import no.tverrlag.plan.events.Instrument;
import no.tverrlag.plan.events.LifeArea;
import no.tverrlag.plan.events.PlanCatalogue;
import no.tverrlag.plan.events.PlanEvent;
import no.tverrlag.plan.events.PlanStatus;
import no.tverrlag.plan.events.Target;
import no.tverrlag.testkit.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposeGoalTest {

    private static final Scenario<ProposeGoal.Command, Goals, PlanEvent> CASE =
            Scenario.of(ProposeGoal.SLICE, PlanCatalogue.CATALOGUE);

    @Test
    void a_goal_is_proposed_for_a_draft() {
        CASE.given(OPENED)
                .when(command("I want to be in class with Mia", PROPOSED.target(), AT))
                .then(PROPOSED)
                .andARepeatIsNothing();
    }

    @Test
    void the_same_goal_said_again_later_changes_nothing() {
        CASE.given(OPENED, PROPOSED)
                .when(command("I want to be in class with Mia", PROPOSED.target(), APRIL))
                .thenNothing();
    }

    @Test
    void another_goal_with_the_same_id_is_refused() {
        CASE.given(OPENED, PROPOSED)
                .when(command("Something else", PROPOSED.target(), AT))
                .thenRefuses(new GoalRefusal.GoalIdTaken(GOAL));
    }

    @Test
    void an_unknown_plan_and_a_closed_plan_take_no_goals() {
        CASE.when(command("Words", null, AT)).thenRefuses(new GoalRefusal.UnknownPlan(PLAN));
        CASE.given(OPENED, CLOSED)
                .when(command("Words", null, AT))
                .thenRefuses(new GoalRefusal.PlanIsClosed(PlanStatus.COMPLETED));
    }

    @Test
    void a_goal_needs_words() {
        CASE.given(OPENED)
                .when(command("  ", null, AT))
                .thenRefuses(new GoalRefusal.WordsMissing());
    }

    @Test
    void words_and_activity_have_at_most_ten_thousand_characters() {
        String most = "x".repeat(10_000);
        CASE.given(OPENED)
                .when(command(most, null, AT))
                .then(
                        new GoalProposed(
                                NORA,
                                PLAN,
                                GOAL,
                                Sealed.of(most),
                                LifeArea.SCHOOL,
                                ActorRef.of("nora"),
                                null,
                                AT));
        CASE.given(OPENED)
                .when(command(most + "x", null, AT))
                .thenRefuses(new GoalRefusal.TextTooLong(10_000));
        CASE.given(OPENED)
                .when(command("Words", target(Instrument.PSFS, 6, most + "x"), AT))
                .thenRefuses(new GoalRefusal.TextTooLong(10_000));
    }

    @ParameterizedTest
    @CsvSource({
        "PSFS, 11, 0 to 10",
        "GAS, 3, -2 to 2",
        "IPLOS, 6, '1 to 5, or 9 for not relevant'"
    })
    void a_target_outside_the_instruments_range_is_refused(
            Instrument instrument, int value, String allowed) {
        CASE.given(OPENED)
                .when(command("Words", target(instrument, value, "Activity"), AT))
                .thenRefuses(new GoalRefusal.ScoreOutOfRange(instrument, allowed));
    }

    @Test
    void a_target_without_value_is_refused_unless_it_is_narrative() {
        CASE.given(OPENED)
                .when(command("Words", new Target(Instrument.GAS, null, null, DUE), AT))
                .thenRefuses(new GoalRefusal.ScoreMissing(Instrument.GAS));
        CASE.given(OPENED)
                .when(command("Words", new Target(Instrument.NARRATIVE, null, 1, DUE), AT))
                .thenRefuses(new GoalRefusal.ScoreNotExpected(Instrument.NARRATIVE));
    }

    private static Target target(Instrument instrument, int value, String activity) {
        return new Target(instrument, Sealed.of(activity), value, DUE);
    }

    private static ProposeGoal.Command command(String words, Target target, Instant at) {
        return new ProposeGoal.Command(
                NORA,
                PLAN,
                GOAL,
                Sealed.of(words),
                LifeArea.SCHOOL,
                ActorRef.of("nora"),
                target,
                at);
    }
}
