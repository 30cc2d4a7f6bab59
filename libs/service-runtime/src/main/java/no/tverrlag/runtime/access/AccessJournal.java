package no.tverrlag.runtime.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import no.tverrlag.contracts.access.AccessAction;
import no.tverrlag.contracts.access.AccessDecision;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.engine.Ledger;
import no.tverrlag.runtime.engine.NewIds;
import no.tverrlag.runtime.http.RequestFacts;
import no.tverrlag.slices.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * Records reads and denials of personal data before they are answered (pjl. 22; Normen fact sheet
 * 15). What can't be recorded is not answered: the store's failure is the request's.
 */
@ApplicationScoped
public class AccessJournal {

    /** Purpose of use behind broken glass. */
    static final String BREAK_GLASS = "BTG";

    private final Ledger ledger;
    private final RequestFacts request;
    private final Asking asking;
    private final NewIds ids;
    private final Clock clock;

    AccessJournal(Ledger ledger, RequestFacts request, Asking asking, NewIds ids, Clock clock) {
        this.ledger = ledger;
        this.request = request;
        this.asking = asking;
        this.ids = ids;
        this.clock = clock;
    }

    /** Somebody is about to be shown something of this person. */
    public void permitted(
            PersonId person,
            AccessRule rule,
            AccessAction action,
            Verdict.Permit permit,
            PersonRelations relations) {
        note(
                person,
                rule,
                action,
                AccessDecision.PERMIT,
                permit.basis().reference(),
                permit.breakGlass(),
                relations);
    }

    /** Somebody is about to be told that they may not. */
    public void denied(
            PersonId person, AccessRule rule, Verdict.Deny deny, PersonRelations relations) {
        note(person, rule, rule.action(), AccessDecision.DENY, deny.reason(), null, relations);
    }

    private void note(
            PersonId person,
            AccessRule rule,
            AccessAction action,
            AccessDecision decision,
            String basis,
            @Nullable String breakGlass,
            PersonRelations relations) {
        Instant now = Instant.now(clock);
        Asker asker = asking.asker();
        String purpose = breakGlass == null ? asker.purpose() : BREAK_GLASS;
        AccessNoted noted =
                new AccessNoted(
                        person,
                        action,
                        rule.category(),
                        decision,
                        basis,
                        rule.operation(),
                        now,
                        relations.positions(),
                        purpose,
                        asker.hpr(),
                        breakGlass);
        ledger.recorder().record(noted, stamp(person, now, asker.actor(), purpose, relations));
    }

    private Stamp stamp(
            PersonId person, Instant now, Actor actor, String purpose, PersonRelations relations) {
        String id = ids.next();
        return new Stamp(
                person,
                now,
                actor,
                relations.municipality() == null ? actor.municipality() : relations.municipality(),
                purpose,
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
