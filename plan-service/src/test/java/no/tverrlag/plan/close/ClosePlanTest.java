package no.tverrlag.plan.close;

import static no.tverrlag.plan.Nora.ACTIVATED;
import static no.tverrlag.plan.Nora.APRIL;
import static no.tverrlag.plan.Nora.CLOSED;
import static no.tverrlag.plan.Nora.NORA;
import static no.tverrlag.plan.Nora.OPENED;
import static no.tverrlag.plan.Nora.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import no.tverrlag.plan.close.ClosePlan.Command;
import no.tverrlag.plan.close.ClosePlan.Refusal;
import no.tverrlag.plan.close.ClosePlan.State;
import no.tverrlag.plan.events.CloseReason;
import no.tverrlag.plan.events.PlanCatalogue;
import no.tverrlag.plan.events.PlanEvent;
import no.tverrlag.plan.events.PlanStatus;
import no.tverrlag.testkit.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosePlanTest {

    private static final Scenario<Command, State, PlanEvent> CASE =
            Scenario.of(ClosePlan.SLICE, PlanCatalogue.CATALOGUE);

    @Test
    void a_draft_and_an_active_plan_can_be_closed() {
        CASE.given(OPENED).when(command(CloseReason.COMPLETED)).then(CLOSED).andARepeatIsNothing();
        CASE.given(OPENED, ACTIVATED).when(command(CloseReason.COMPLETED)).then(CLOSED);
    }

    @Test
    void closing_again_for_another_reason_is_refused() {
        CASE.given(OPENED, CLOSED)
                .when(command(CloseReason.MOVED))
                .thenRefuses(new Refusal.PlanClosedAlready(CloseReason.COMPLETED));
    }

    @Test
    void an_unknown_plan_is_refused() {
        CASE.when(command(CloseReason.MOVED)).thenRefuses(new Refusal.UnknownPlan(PLAN));
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETED, COMPLETED",
        "NO_LONGER_NEEDED, COMPLETED",
        "MOVED, COMPLETED",
        "DECEASED, COMPLETED",
        "REVOKED, REVOKED",
        "ENTERED_IN_ERROR, ENTERED_IN_ERROR",
        "OTHER, COMPLETED"
    })
    void the_reason_tells_what_the_plan_ends_as(CloseReason reason, PlanStatus status) {
        assertThat(reason.endsAs()).isEqualTo(status);
        assertThat(status.isClosed()).isTrue();
    }

    private static Command command(CloseReason reason) {
        return new Command(NORA, PLAN, reason, APRIL);
    }
}
