package no.tverrlag.plan.measure;

import static no.tverrlag.plan.Nora.AGREED;
import static no.tverrlag.plan.Nora.APRIL;
import static no.tverrlag.plan.Nora.AT;
import static no.tverrlag.plan.Nora.CLOSED;
import static no.tverrlag.plan.Nora.GOAL;
import static no.tverrlag.plan.Nora.GOAL_CLOSED;
import static no.tverrlag.plan.Nora.MEASURE;
import static no.tverrlag.plan.Nora.NORA;
import static no.tverrlag.plan.Nora.OPENED;
import static no.tverrlag.plan.Nora.PLAN;
import static no.tverrlag.plan.Nora.PROPOSED;
import static no.tverrlag.plan.Nora.TEACHER;

import java.time.Instant;
import java.time.LocalDate;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.plan.events.DecisionStatus;
import no.tverrlag.plan.events.PlanCatalogue;
import no.tverrlag.plan.events.PlanEvent;
import no.tverrlag.plan.measure.AddMeasure.Command;
import no.tverrlag.testkit.Scenario;
import org.junit.jupiter.api.Test;

class AddMeasureTest {

    private static final Scenario<Command, Measures, PlanEvent> CASE =
            Scenario.of(AddMeasure.SLICE, PlanCatalogue.CATALOGUE);
    private static final Scenario<Command, Measures, PlanEvent> GOAL_THERE =
            CASE.given(OPENED, PROPOSED, AGREED);

    @Test
    void a_measure_with_somebody_responsible_is_added_to_a_goal() {
        GOAL_THERE
                .when(command("Quiet room", TEACHER, null, AT))
                .then(MEASURE)
                .andARepeatIsNothing();
    }

    @Test
    void the_same_measure_said_again_later_changes_nothing() {
        GOAL_THERE.given(MEASURE).when(command("Quiet room", TEACHER, null, APRIL)).thenNothing();
    }

    @Test
    void another_measure_with_the_same_id_is_refused() {
        GOAL_THERE
                .given(MEASURE)
                .when(command("Shorter day", TEACHER, null, AT))
                .thenRefuses(new MeasureRefusal.MeasureIdTaken("m-room"));
    }

    @Test
    void a_measure_that_nobody_answers_for_is_refused() {
        GOAL_THERE
                .when(command("Quiet room", null, null, AT))
                .thenRefuses(new MeasureRefusal.ResponsibleMissing());
    }

    @Test
    void a_measure_needs_words_of_bounded_length() {
        GOAL_THERE
                .when(command("", TEACHER, null, AT))
                .thenRefuses(new MeasureRefusal.WhatMissing());
        GOAL_THERE
                .when(command("x".repeat(10_001), TEACHER, null, AT))
                .thenRefuses(new MeasureRefusal.TextTooLong(10_000));
    }

    @Test
    void a_measure_must_not_end_before_it_starts() {
        GOAL_THERE
                .when(command("Quiet room", TEACHER, LocalDate.parse("2024-10-21"), AT))
                .thenRefuses(new MeasureRefusal.EndBeforeStart());
    }

    @Test
    void the_goal_must_be_known_and_open() {
        CASE.given(OPENED)
                .when(command("Quiet room", TEACHER, null, AT))
                .thenRefuses(new MeasureRefusal.UnknownGoal(GOAL));
        GOAL_THERE
                .given(GOAL_CLOSED)
                .when(command("Quiet room", TEACHER, null, AT))
                .thenRefuses(new MeasureRefusal.GoalIsClosed(GOAL));
    }

    @Test
    void the_plan_must_be_known_and_not_closed() {
        CASE.when(command("Quiet room", TEACHER, null, AT))
                .thenRefuses(new MeasureRefusal.UnknownPlan(PLAN));
        GOAL_THERE
                .given(CLOSED)
                .when(command("Quiet room", TEACHER, null, AT))
                .thenRefuses(new MeasureRefusal.PlanIsClosed());
    }

    private static Command command(String what, ActorRef responsible, LocalDate end, Instant at) {
        return new Command(
                NORA,
                PLAN,
                "m-room",
                GOAL,
                Sealed.of(what),
                responsible,
                DecisionStatus.NOT_REQUIRED,
                LocalDate.parse("2024-10-22"),
                end,
                at);
    }
}
