package no.tverrlag.team.relations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Question;
import no.tverrlag.kernel.Tag;
import no.tverrlag.runtime.access.PersonRelations;
import no.tverrlag.runtime.access.RelationsFold;
import no.tverrlag.runtime.access.RelationsFromTopics;
import no.tverrlag.runtime.access.RelationsSource;
import no.tverrlag.runtime.engine.Ledger;
import no.tverrlag.team.events.ConsentEvent.ConsentExpired;
import no.tverrlag.team.events.ConsentEvent.ConsentGiven;
import no.tverrlag.team.events.ConsentEvent.ConsentReplaced;
import no.tverrlag.team.events.ConsentEvent.ConsentWithdrawn;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorAssigned;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorEnded;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorRoleAccepted;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorRoleDeclined;
import no.tverrlag.team.events.MembershipEvent.MemberInvited;
import no.tverrlag.team.events.MembershipEvent.MemberLeft;
import no.tverrlag.team.events.MembershipEvent.MembershipAccepted;
import no.tverrlag.team.events.MembershipEvent.MembershipDeclined;
import no.tverrlag.team.events.ProtectionEvent.AccessBlockLifted;
import no.tverrlag.team.events.ProtectionEvent.AccessBlocked;
import no.tverrlag.team.events.ProtectionEvent.BreakGlassOpened;
import no.tverrlag.team.events.ProtectionEvent.DisclosureMade;
import no.tverrlag.team.events.ProtectionEvent.DisclosureReleased;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.team.outlet.TeamOutlet;

/**
 * Who stands how to a person: at once by this service's own facts, and by what referral-service
 * published as far as it has arrived.
 */
@ApplicationScoped
public class RelationsProjection implements RelationsSource {

    private static final Set<Class<? extends TeamEvent>> READS =
            Set.of(
                    ConsentGiven.class,
                    ConsentReplaced.class,
                    ConsentWithdrawn.class,
                    ConsentExpired.class,
                    AccessBlocked.class,
                    AccessBlockLifted.class,
                    BreakGlassOpened.class,
                    DisclosureMade.class,
                    DisclosureReleased.class,
                    CoordinatorAssigned.class,
                    CoordinatorRoleAccepted.class,
                    CoordinatorRoleDeclined.class,
                    CoordinatorEnded.class,
                    MemberInvited.class,
                    MembershipAccepted.class,
                    MembershipDeclined.class,
                    MemberLeft.class);

    private final RelationsFromTopics arrived;
    private final Ledger ledger;

    RelationsProjection(RelationsFromTopics arrived, Ledger ledger) {
        this.arrived = arrived;
        this.ledger = ledger;
    }

    @Override
    public PersonRelations of(PersonId person) {
        return ledger.answers().ask(question(arrived.of(person)), person).view();
    }

    private static Question<PersonId, PersonRelations, TeamEvent> question(PersonRelations known) {
        return new Question<>(
                "Relations",
                READS,
                person -> List.of(Tag.of("person", person)),
                _ -> known,
                (then, fact) ->
                        RelationsFold.apply(
                                then,
                                "team",
                                new Fact<>(
                                        TeamOutlet.published(fact.event()),
                                        fact.envelope(),
                                        fact.position())));
    }
}
