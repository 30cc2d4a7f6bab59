package no.tverrlag.plan.whenconsentlapsescloseplan;

import static no.tverrlag.plan.Nora.ACTIVATED;
import static no.tverrlag.plan.Nora.APRIL;
import static no.tverrlag.plan.Nora.CLOSED;
import static no.tverrlag.plan.Nora.LAPSED;
import static no.tverrlag.plan.Nora.NORA;
import static no.tverrlag.plan.Nora.OPENED;
import static no.tverrlag.plan.Nora.closed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.tverrlag.contracts.team.ConsentEnd;
import no.tverrlag.contracts.team.ConsentExpired;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.contracts.team.ConsentReplaced;
import no.tverrlag.contracts.team.ConsentWithdrawn;
import no.tverrlag.contracts.team.TeamMessage;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Envelope;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.Role;
import no.tverrlag.plan.events.CloseReason;
import no.tverrlag.plan.events.ConsentLapse;
import no.tverrlag.plan.events.PlanCatalogue;
import no.tverrlag.plan.events.PlanConsentLapsed;
import no.tverrlag.plan.events.PlanEvent;
import no.tverrlag.plan.whenconsentlapsescloseplan.CloseRevokedPlan.Command;
import no.tverrlag.plan.whenconsentlapsescloseplan.CloseRevokedPlan.State;
import no.tverrlag.testkit.Scenario;
import org.junit.jupiter.api.Test;

class ConsentLapsedIntakeTest {

    private static final Scenario<Command, State, PlanEvent> CASE =
            Scenario.of(CloseRevokedPlan.SLICE, PlanCatalogue.CATALOGUE);
    private static final Command COMMAND = new Command(NORA, ConsentLapse.WITHDRAWN, 8, APRIL);

    @Test
    void withdrawing_the_consent_to_the_plan_asks_to_close_it() {
        assertThat(ConsentLapsedIntake.react(withdrawn(ConsentKind.PLAN, true))).contains(COMMAND);
    }

    @Test
    void so_does_its_end() {
        assertThat(ConsentLapsedIntake.react(fact(expired(ConsentKind.PLAN))))
                .contains(new Command(NORA, ConsentLapse.EXPIRED, 8, APRIL));
        assertThat(ConsentLapsedIntake.react(fact(expired(ConsentKind.COORDINATOR)))).isEmpty();
    }

    @Test
    void other_withdrawals_and_other_messages_ask_for_nothing() {
        assertThat(ConsentLapsedIntake.react(withdrawn(ConsentKind.SHARE, true))).isEmpty();
        assertThat(ConsentLapsedIntake.react(withdrawn(ConsentKind.COORDINATOR, true))).isEmpty();
        assertThat(ConsentLapsedIntake.react(withdrawn(ConsentKind.PLAN, false))).isEmpty();
        assertThat(
                        ConsentLapsedIntake.react(
                                fact(new ConsentReplaced(NORA, "consent-1", "consent-2", APRIL))))
                .isEmpty();
    }

    @Test
    void the_plan_closes_as_revoked_whether_draft_or_active() {
        CASE.given(OPENED)
                .when(COMMAND)
                .then(LAPSED, closed(CloseReason.REVOKED))
                .andARepeatIsNothing();
        CASE.given(OPENED, ACTIVATED).when(COMMAND).then(LAPSED, closed(CloseReason.REVOKED));
    }

    @Test
    void a_plan_opened_when_the_lapse_was_known_already_stays_open() {
        CASE.given(OPENED).when(new Command(NORA, ConsentLapse.WITHDRAWN, 7, APRIL)).thenNothing();
    }

    @Test
    void without_an_open_plan_the_lapse_is_recorded_once() {
        PlanConsentLapsed lapsed =
                new PlanConsentLapsed(NORA, null, ConsentLapse.WITHDRAWN, 8, APRIL);
        CASE.when(COMMAND).then(lapsed).andARepeatIsNothing();
        CASE.given(OPENED, CLOSED).when(COMMAND).then(lapsed);
    }

    private static ConsentExpired expired(ConsentKind kind) {
        return new ConsentExpired(NORA, "consent-1", kind, APRIL, APRIL);
    }

    private static Fact<TeamMessage> withdrawn(ConsentKind kind, boolean whole) {
        return fact(
                new ConsentWithdrawn(
                        NORA,
                        kind,
                        List.of(new ConsentEnd("consent-1", List.of(), whole)),
                        ActorRef.of("mother"),
                        APRIL));
    }

    private static Fact<TeamMessage> fact(TeamMessage message) {
        Actor mother = new Actor("mother", Role.REPRESENTATIVE, null, null, null, NORA);
        return new Fact<>(
                message,
                new Envelope(
                        "event-1",
                        NORA,
                        APRIL,
                        APRIL,
                        mother,
                        "5530",
                        "COC",
                        LegalBasis.statute("x"),
                        DataCategory.CONSENT,
                        "5530",
                        "correlation-1",
                        "cause-1",
                        "command-1",
                        "consent-1"),
                8);
    }
}
