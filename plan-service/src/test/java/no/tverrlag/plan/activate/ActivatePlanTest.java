package no.tverrlag.plan.activate;

import static no.tverrlag.plan.Nora.ACTIVATED;
import static no.tverrlag.plan.Nora.AGREED;
import static no.tverrlag.plan.Nora.AT;
import static no.tverrlag.plan.Nora.GOAL_CLOSED;
import static no.tverrlag.plan.Nora.MEASURE;
import static no.tverrlag.plan.Nora.NORA;
import static no.tverrlag.plan.Nora.NURSE;
import static no.tverrlag.plan.Nora.OPENED;
import static no.tverrlag.plan.Nora.PLAN;
import static no.tverrlag.plan.Nora.PROPOSED;
import static no.tverrlag.plan.Nora.closed;

import java.time.Instant;
import java.util.List;
import no.tverrlag.plan.activate.ActivatePlan.Command;
import no.tverrlag.plan.activate.ActivatePlan.Refusal;
import no.tverrlag.plan.activate.ActivatePlan.State;
import no.tverrlag.plan.events.CloseReason;
import no.tverrlag.plan.events.PlanActivated;
import no.tverrlag.plan.events.PlanCatalogue;
import no.tverrlag.plan.events.PlanEvent;
import no.tverrlag.plan.events.PlanStatus;
import no.tverrlag.testkit.Scenario;
import org.junit.jupiter.api.Test;

class ActivatePlanTest {

    private static final Scenario<Command, State, PlanEvent> CASE =
            Scenario.of(ActivatePlan.SLICE, PlanCatalogue.CATALOGUE);
    private static final Scenario<Command, State, PlanEvent> COMPLETE =
            CASE.given(OPENED, PROPOSED, AGREED, MEASURE);

    @Test
    void a_draft_with_every_point_becomes_active() {
        COMPLETE.when(command(true, 2, true, AT)).then(ACTIVATED).andARepeatIsNothing();
    }

    @Test
    void all_missing_points_are_named_at_once() {
        CASE.given(OPENED)
                .when(command(false, 0, false, Instant.parse("2025-08-20T10:00:00Z")))
                .thenRefuses(
                        new Refusal.PlanIncomplete(List.of("a", "b", "c", "e", "f", "g", "h")));
    }

    @Test
    void a_goal_that_is_only_proposed_is_not_enough() {
        CASE.given(OPENED, PROPOSED, MEASURE)
                .when(command(true, 2, true, AT))
                .thenRefuses(new Refusal.PlanIncomplete(List.of("a", "e", "f")));
    }

    @Test
    void a_goal_that_is_closed_again_does_not_count() {
        COMPLETE.given(GOAL_CLOSED)
                .when(command(true, 2, true, AT))
                .thenRefuses(new Refusal.PlanIncomplete(List.of("a", "e", "f")));
    }

    @Test
    void the_team_the_coordinator_the_measures_and_the_consent_are_points_of_their_own() {
        COMPLETE.when(command(true, 0, true, AT))
                .thenRefuses(new Refusal.PlanIncomplete(List.of("b")));
        COMPLETE.when(command(false, 1, true, AT))
                .thenRefuses(new Refusal.PlanIncomplete(List.of("c")));
        CASE.given(OPENED, PROPOSED, AGREED)
                .when(command(true, 1, true, AT))
                .thenRefuses(new Refusal.PlanIncomplete(List.of("e", "f")));
        COMPLETE.when(command(true, 1, false, AT))
                .thenRefuses(new Refusal.PlanIncomplete(List.of("h")));
    }

    @Test
    void the_last_review_must_lie_ahead_by_the_norwegian_calendar() {
        Instant lateOnTheEve = Instant.parse("2025-08-19T21:59:59Z");
        COMPLETE.when(command(true, 2, true, lateOnTheEve))
                .then(new PlanActivated(NORA, PLAN, NURSE, lateOnTheEve));
        COMPLETE.when(command(true, 2, true, lateOnTheEve.plusSeconds(1)))
                .thenRefuses(new Refusal.PlanIncomplete(List.of("g")));
    }

    @Test
    void an_unknown_and_a_closed_plan_are_refused() {
        CASE.when(command(true, 2, true, AT)).thenRefuses(new Refusal.UnknownPlan(PLAN));
        COMPLETE.given(closed(CloseReason.ENTERED_IN_ERROR))
                .when(command(true, 2, true, AT))
                .thenRefuses(new Refusal.PlanIsClosed(PlanStatus.ENTERED_IN_ERROR));
    }

    private static Command command(
            boolean coordinatorKnown, int teamMembers, boolean consentInForce, Instant at) {
        return new Command(NORA, PLAN, coordinatorKnown, teamMembers, consentInForce, NURSE, at);
    }
}
