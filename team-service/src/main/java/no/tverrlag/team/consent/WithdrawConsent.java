package no.tverrlag.team.consent;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.Party;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.team.events.Consent;
import no.tverrlag.team.events.ConsentEnd;
import no.tverrlag.team.events.ConsentEvent;
import no.tverrlag.team.events.ConsentEvent.ConsentExpired;
import no.tverrlag.team.events.ConsentEvent.ConsentGiven;
import no.tverrlag.team.events.ConsentEvent.ConsentReplaced;
import no.tverrlag.team.events.ConsentEvent.ConsentWithdrawn;
import no.tverrlag.team.events.ConsentKind;
import no.tverrlag.team.events.Consents;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorAssigned;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorEnded;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorProposed;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorRoleAccepted;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorRoleDeclined;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorVacant;
import no.tverrlag.team.events.DisagreementEvent;
import no.tverrlag.team.events.EndReason;
import no.tverrlag.team.events.MeetingEvent;
import no.tverrlag.team.events.MembershipEvent;
import no.tverrlag.team.events.ProtectionEvent;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.team.events.TransitionEvent;
import no.tverrlag.team.events.VacancyCause;
import org.jspecify.annotations.Nullable;

/**
 * Takes a consent back, wholly or for some recipients; what it was for the others stays.
 *
 * <p>Without the consent to have a coordinator nobody keeps that role: it ends in the same append.
 */
public final class WithdrawConsent {

    /**
     * @param recipients and {@code named} empty: for all
     */
    public record Command(
            PersonId person,
            ConsentKind kind,
            List<Sector> recipients,
            List<Party> named,
            ActorRef withdrawnBy,
            Instant at) {
        public Command(
                PersonId person,
                ConsentKind kind,
                List<Sector> recipients,
                ActorRef withdrawnBy,
                Instant at) {
            this(person, kind, recipients, List.of(), withdrawnBy, at);
        }
    }

    record State(Consents consents, @Nullable CoordinatorAssigned coordinator) {}

    public static final Slice<Command, State, TeamEvent> SLICE =
            new Slice<>(
                    "WithdrawConsent",
                    Set.of(
                            ConsentGiven.class,
                            ConsentReplaced.class,
                            ConsentWithdrawn.class,
                            ConsentExpired.class,
                            CoordinatorAssigned.class,
                            CoordinatorRoleDeclined.class,
                            CoordinatorEnded.class),
                    it -> List.of(Tag.of("person", it.person())),
                    it -> new State(Consents.none(), null),
                    WithdrawConsent::evolve,
                    WithdrawConsent::decide);

    private WithdrawConsent() {}

    static Decision<TeamEvent, ConsentRefusal> decide(Command it, State now) {
        List<ConsentEnd> ended =
                now.consents().inForce(it.kind(), it.at()).stream()
                        .flatMap(consent -> end(consent, it).stream())
                        .toList();
        if (ended.isEmpty()) {
            return refuse(new ConsentRefusal.ConsentNotInForce(it.kind()));
        }
        List<TeamEvent> facts = new ArrayList<>();
        facts.add(new ConsentWithdrawn(it.person(), it.kind(), ended, it.withdrawnBy(), it.at()));
        if (it.kind() == ConsentKind.COORDINATOR && now.coordinator() != null) {
            facts.addAll(endOf(now.coordinator(), it));
        }
        return append(facts);
    }

    private static Optional<ConsentEnd> end(Consent consent, Command it) {
        List<Sector> sectors = consent.recipientsAt(it.at());
        List<Party> parties = consent.namedAt(it.at());
        String id = consent.given().consent();
        if (it.recipients().isEmpty() && it.named().isEmpty()) {
            return Optional.of(new ConsentEnd(id, sectors, true, parties));
        }
        List<Sector> ending = sectors.stream().filter(it.recipients()::contains).toList();
        List<Party> parting = parties.stream().filter(it.named()::contains).toList();
        boolean whole = ending.size() == sectors.size() && parting.size() == parties.size();
        return ending.isEmpty() && parting.isEmpty()
                ? Optional.empty()
                : Optional.of(new ConsentEnd(id, ending, whole, parting));
    }

    /** A withdrawal recorded late never ends a role before it began. */
    private static List<TeamEvent> endOf(CoordinatorAssigned role, Command it) {
        Instant at = it.at().isBefore(role.at()) ? role.at() : it.at();
        return List.of(
                new CoordinatorEnded(
                        it.person(),
                        role.coordinator(),
                        role.kind(),
                        EndReason.CONSENT_WITHDRAWN,
                        null,
                        it.withdrawnBy(),
                        at),
                new CoordinatorVacant(
                        it.person(), role.kind(), VacancyCause.CONSENT_WITHDRAWN, at));
    }

    static State evolve(State then, TeamEvent fact) {
        return switch (fact) {
            case ConsentEvent consent ->
                    new State(then.consents().after(consent), then.coordinator());
            case CoordinatorAssigned assigned -> new State(then.consents(), assigned);
            case CoordinatorRoleDeclined _, CoordinatorEnded _ -> new State(then.consents(), null);
            case CoordinatorProposed _, CoordinatorRoleAccepted _, CoordinatorVacant _ -> then;
            case MembershipEvent _,
                    MeetingEvent _,
                    DisagreementEvent _,
                    TransitionEvent _,
                    ProtectionEvent _ ->
                    then;
        };
    }
}
