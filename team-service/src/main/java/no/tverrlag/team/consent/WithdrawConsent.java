package no.tverrlag.team.consent;

import static no.tverrlag.kernel.Decision.append;
import static no.tverrlag.kernel.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.Party;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.team.events.Consent;
import no.tverrlag.team.events.ConsentEnd;
import no.tverrlag.team.events.ConsentEvent.ConsentWithdrawn;
import no.tverrlag.team.events.ConsentKind;
import no.tverrlag.team.events.ConsentLapse;
import no.tverrlag.team.events.TeamEvent;

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

    public static final Slice<Command, RestingRole, TeamEvent> SLICE =
            new Slice<>(
                    "WithdrawConsent",
                    RestingRole.READS,
                    it -> List.of(Tag.of("person", it.person())),
                    it -> RestingRole.none(),
                    RestingRole::evolve,
                    WithdrawConsent::decide);

    private WithdrawConsent() {}

    static Decision<TeamEvent, ConsentRefusal> decide(Command it, RestingRole now) {
        List<ConsentEnd> ended =
                now.consents().inForce(it.kind(), it.at()).stream()
                        .flatMap(consent -> end(consent, it).stream())
                        .toList();
        if (ended.isEmpty()) {
            return refuse(new ConsentRefusal.ConsentNotInForce(it.kind()));
        }
        ConsentWithdrawn withdrawn =
                new ConsentWithdrawn(it.person(), it.kind(), ended, it.withdrawnBy(), it.at());
        List<TeamEvent> facts = new ArrayList<>();
        facts.add(withdrawn);
        if (it.kind() == ConsentKind.COORDINATOR) {
            facts.addAll(
                    now.endedBy(
                            withdrawn, ConsentLapse.WITHDRAWN, it.withdrawnBy(), it.at(), it.at()));
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
}
