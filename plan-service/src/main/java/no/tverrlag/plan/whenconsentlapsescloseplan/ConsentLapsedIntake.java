package no.tverrlag.plan.whenconsentlapsescloseplan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import no.tverrlag.contracts.team.ConsentEnd;
import no.tverrlag.contracts.team.ConsentExpired;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.contracts.team.ConsentWithdrawn;
import no.tverrlag.kernel.Envelope;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.plan.events.ConsentLapse;
import no.tverrlag.plan.whenconsentlapsescloseplan.CloseRevokedPlan.Command;
import no.tverrlag.runtime.access.RelationsSource;
import no.tverrlag.runtime.engine.Ledger;
import no.tverrlag.runtime.kafka.IntakeEffect;
import no.tverrlag.slices.Order;
import no.tverrlag.slices.Stamp;

/**
 * When the consent to a plan is withdrawn or its time is up, and no other one holds, the plan
 * closes; the coordinator stays.
 *
 * <p>The relations have taken the fact in by now. The command's id is the fact's event id, so a
 * repeat of the record changes nothing.
 */
@ApplicationScoped
public class ConsentLapsedIntake implements IntakeEffect {

    private final Ledger ledger;
    private final RelationsSource relations;
    private final Clock clock;

    ConsentLapsedIntake(Ledger ledger, RelationsSource relations, Clock clock) {
        this.ledger = ledger;
        this.relations = relations;
        this.clock = clock;
    }

    @Override
    public void take(String source, Fact<PersonEvent> fact) {
        react(fact).filter(it -> !holds(it.person())).ifPresent(it -> close(it, fact.envelope()));
    }

    /** From a fact to the command it leads to unless another consent to the plan holds. */
    static Optional<Command> react(Fact<? extends PersonEvent> fact) {
        return switch (fact.event()) {
            case ConsentWithdrawn it when endsConsentToPlan(it) ->
                    Optional.of(
                            new Command(
                                    it.person(), ConsentLapse.WITHDRAWN, fact.position(), it.at()));
            case ConsentExpired it when it.kind() == ConsentKind.PLAN ->
                    Optional.of(
                            new Command(
                                    it.person(),
                                    ConsentLapse.EXPIRED,
                                    fact.position(),
                                    it.until()));
            default -> Optional.empty();
        };
    }

    private static boolean endsConsentToPlan(ConsentWithdrawn it) {
        return it.kind() == ConsentKind.PLAN && it.ended().stream().anyMatch(ConsentEnd::whole);
    }

    private boolean holds(PersonId person) {
        return relations.of(person).consent(ConsentKind.PLAN, Instant.now(clock)).isPresent();
    }

    private void close(Command command, Envelope cause) {
        var outcome =
                ledger.orders()
                        .carryOut(
                                new Order<>(
                                        CloseRevokedPlan.SLICE,
                                        command,
                                        stamp(command, cause),
                                        OptionalLong.empty()));
        java.util.Objects.requireNonNull(outcome);
    }

    /** Withdrawing is the person's right; without a consent there is no right to have a plan. */
    private static LegalBasis basis(Command command) {
        return switch (command.lapse()) {
            case WITHDRAWN -> LegalBasis.statute("gdpr 7-3");
            case EXPIRED -> LegalBasis.statute("pbrl 2-5");
        };
    }

    private static Stamp stamp(Command command, Envelope cause) {
        return new Stamp(
                cause.person(),
                cause.occurredAt(),
                cause.actor(),
                cause.municipality(),
                cause.purposeOfUse(),
                basis(command),
                cause.controllerOrg(),
                cause.correlationId(),
                cause.eventId(),
                cause.eventId(),
                cause.eventId(),
                cause.eventId());
    }
}
