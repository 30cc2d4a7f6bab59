package no.tverrlag.plan.whenconsentwithdrawncloseplan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import no.tverrlag.contracts.team.ConsentEnd;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.contracts.team.ConsentWithdrawn;
import no.tverrlag.kernel.Envelope;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.plan.whenconsentwithdrawncloseplan.CloseRevokedPlan.Command;
import no.tverrlag.runtime.engine.Ledger;
import no.tverrlag.runtime.kafka.IntakeEffect;
import no.tverrlag.slices.Order;
import no.tverrlag.slices.Stamp;

/**
 * When the consent to a plan is withdrawn, the plan closes; the coordinator stays.
 *
 * <p>The command's id is the withdrawal's event id, so a repeat of the record changes nothing.
 */
@ApplicationScoped
public class ConsentWithdrawnIntake implements IntakeEffect {

    private final Ledger ledger;

    ConsentWithdrawnIntake(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void take(String source, Fact<PersonEvent> fact) {
        for (Command command : react(fact)) {
            ledger.orders()
                    .carryOut(
                            new Order<>(
                                    CloseRevokedPlan.SLICE,
                                    command,
                                    stamp(fact.envelope()),
                                    OptionalLong.empty()));
        }
    }

    /** From a fact to the commands it leads to: one for a withdrawn consent to the plan. */
    static List<Command> react(Fact<? extends PersonEvent> fact) {
        return fact.event() instanceof ConsentWithdrawn it && endsConsentToPlan(it)
                ? List.of(new Command(it.person(), fact.position(), it.at()))
                : List.of();
    }

    private static boolean endsConsentToPlan(ConsentWithdrawn it) {
        return it.kind() == ConsentKind.PLAN && it.ended().stream().anyMatch(ConsentEnd::whole);
    }

    private static Stamp stamp(Envelope cause) {
        return new Stamp(
                cause.person(),
                cause.occurredAt(),
                cause.actor(),
                cause.municipality(),
                cause.purposeOfUse(),
                LegalBasis.statute("gdpr 7-3"),
                cause.controllerOrg(),
                cause.correlationId(),
                cause.eventId(),
                cause.eventId(),
                cause.eventId(),
                cause.eventId());
    }
}
