package no.tverrlag.plan.goal;

import static no.tverrlag.plan.Nora.AGREED;
import static no.tverrlag.plan.Nora.AT;
import static no.tverrlag.plan.Nora.CLOSED;
import static no.tverrlag.plan.Nora.GOAL;
import static no.tverrlag.plan.Nora.NORA;
import static no.tverrlag.plan.Nora.NURSE;
import static no.tverrlag.plan.Nora.OPENED;
import static no.tverrlag.plan.Nora.PLAN;
import static no.tverrlag.plan.Nora.PROPOSED;

import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.plan.events.GoalAgreed;
import no.tverrlag.plan.events.PlanCatalogue;
import no.tverrlag.plan.events.PlanEvent;
import no.tverrlag.plan.events.PlanStatus;
import no.tverrlag.plan.events.Voice;
import no.tverrlag.testkit.Scenario;
import org.junit.jupiter.api.Test;

class AgreeGoalTest {

    private static final Scenario<AgreeGoal.Command, Goals, PlanEvent> CASE =
            Scenario.of(AgreeGoal.SLICE, PlanCatalogue.CATALOGUE);

    @Test
    void the_person_agrees_to_a_proposed_goal() {
        CASE.given(OPENED, PROPOSED).when(byPerson(GOAL)).then(AGREED).andARepeatIsNothing();
    }

    @Test
    void the_coordinator_records_how_the_person_agreed() {
        CASE.given(OPENED, PROPOSED)
                .when(byNurse("Nodded in the meeting"))
                .then(
                        new GoalAgreed(
                                NORA,
                                PLAN,
                                GOAL,
                                NURSE,
                                Voice.RELAYED,
                                Sealed.of("Nodded in the meeting"),
                                AT));
    }

    @Test
    void the_coordinator_alone_cannot_agree_without_saying_how() {
        CASE.given(OPENED, PROPOSED)
                .when(new AgreeGoal.Command(NORA, PLAN, GOAL, false, null, NURSE, AT))
                .thenRefuses(new GoalRefusal.HowAgreedMissing());
        CASE.given(OPENED, PROPOSED)
                .when(byNurse(" "))
                .thenRefuses(new GoalRefusal.HowAgreedMissing());
    }

    @Test
    void a_long_account_of_how_is_refused() {
        CASE.given(OPENED, PROPOSED)
                .when(byNurse("x".repeat(10_001)))
                .thenRefuses(new GoalRefusal.TextTooLong(10_000));
    }

    @Test
    void an_unknown_goal_or_plan_and_a_closed_plan_are_refused() {
        CASE.given(OPENED)
                .when(byPerson("goal-2"))
                .thenRefuses(new GoalRefusal.UnknownGoal("goal-2"));
        CASE.when(byPerson(GOAL)).thenRefuses(new GoalRefusal.UnknownPlan(PLAN));
        CASE.given(OPENED, PROPOSED, CLOSED)
                .when(byPerson(GOAL))
                .thenRefuses(new GoalRefusal.PlanIsClosed(PlanStatus.COMPLETED));
    }

    private static AgreeGoal.Command byPerson(String goal) {
        return new AgreeGoal.Command(NORA, PLAN, goal, true, null, ActorRef.of("nora"), AT);
    }

    private static AgreeGoal.Command byNurse(String how) {
        return new AgreeGoal.Command(NORA, PLAN, GOAL, false, Sealed.of(how), NURSE, AT);
    }
}
