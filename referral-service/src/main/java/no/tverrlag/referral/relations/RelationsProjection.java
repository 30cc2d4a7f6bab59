package no.tverrlag.referral.relations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Question;
import no.tverrlag.kernel.Tag;
import no.tverrlag.referral.events.AddressProtectionSet;
import no.tverrlag.referral.events.NeedAcceptedForAssessment;
import no.tverrlag.referral.events.NeedReported;
import no.tverrlag.referral.events.PersonRegistered;
import no.tverrlag.referral.events.ReferralEvent;
import no.tverrlag.referral.outlet.ReferralOutlet;
import no.tverrlag.runtime.access.PersonRelations;
import no.tverrlag.runtime.access.RelationsFold;
import no.tverrlag.runtime.access.RelationsFromTopics;
import no.tverrlag.runtime.access.RelationsSource;
import no.tverrlag.runtime.engine.Ledger;

/**
 * Who stands how to a person: at once by this service's own facts, and by what team-service
 * published as far as it has arrived.
 */
@ApplicationScoped
public class RelationsProjection implements RelationsSource {

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

    private static Question<PersonId, PersonRelations, ReferralEvent> question(
            PersonRelations known) {
        return new Question<>(
                "Relations",
                Set.of(
                        PersonRegistered.class,
                        NeedReported.class,
                        NeedAcceptedForAssessment.class,
                        AddressProtectionSet.class),
                person -> List.of(Tag.of("person", person)),
                _ -> known,
                (then, fact) ->
                        RelationsFold.apply(
                                then,
                                "referral",
                                new Fact<>(
                                        ReferralOutlet.published(fact.event()),
                                        fact.envelope(),
                                        fact.position())));
    }
}
