package no.tverrlag.runtime.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import no.tverrlag.contracts.access.AccessAction;
import no.tverrlag.contracts.access.AccessDecision;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.engine.Ledger;
import no.tverrlag.runtime.engine.NewIds;
import no.tverrlag.runtime.http.Operation;
import no.tverrlag.runtime.http.RequestFacts;
import no.tverrlag.slices.Stamp;

/**
 * Records reads and denials of personal data before they are answered (pjl. 22; Normen fact sheet
 * 15).
 */
@ApplicationScoped
public class AccessJournal {

    private final Ledger ledger;
    private final RequestFacts request;
    private final Operation operation;
    private final NewIds ids;
    private final Clock clock;

    AccessJournal(
            Ledger ledger, RequestFacts request, Operation operation, NewIds ids, Clock clock) {
        this.ledger = ledger;
        this.request = request;
        this.operation = operation;
        this.ids = ids;
        this.clock = clock;
    }

    public void note(
            PersonId person,
            DataCategory category,
            AccessAction action,
            boolean permitted,
            String basis,
            PersonRelations relations) {
        Instant now = Instant.now(clock);
        AccessNoted noted =
                new AccessNoted(
                        person,
                        action,
                        category,
                        permitted ? AccessDecision.PERMIT : AccessDecision.DENY,
                        basis,
                        operation.name(),
                        now,
                        relations.positions());
        ledger.recorder().record(noted, stamp(person, now, relations));
    }

    private Stamp stamp(PersonId person, Instant now, PersonRelations relations) {
        Actor actor = request.actor();
        String id = ids.next();
        return new Stamp(
                person,
                now,
                actor,
                relations.municipality() == null ? actor.municipality() : relations.municipality(),
                "COC",
                LegalBasis.statute("pjl 22"),
                actor.organisation() == null ? "person" : actor.organisation(),
                request.correlationId(),
                id,
                id,
                id,
                id,
                request.traceparent());
    }
}
