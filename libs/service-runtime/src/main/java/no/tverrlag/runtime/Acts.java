package no.tverrlag.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.privacy.KeyedHashes;
import no.tverrlag.privacy.SubjectKeys;
import no.tverrlag.runtime.access.AccessJournal;
import no.tverrlag.runtime.access.Admissions;
import no.tverrlag.runtime.engine.Ledger;
import no.tverrlag.runtime.engine.NewIds;
import no.tverrlag.runtime.http.ProblemException;
import no.tverrlag.runtime.http.RequestFacts;

/**
 * The way in for every edge: {@code acts.on(person)} and then {@code run} an act or {@code answer}
 * a question. Access is decided by the operation's row, awaited positions are waited for, reads and
 * denials are recorded here and nowhere else.
 */
@ApplicationScoped
public class Acts {

    final Ledger ledger;
    final RequestFacts request;
    final Admissions admissions;
    final AccessJournal journal;
    final KeyedHashes hashes;
    final SubjectKeys keys;
    final NewIds ids;
    final Clock clock;

    Acts(
            Ledger ledger,
            RequestFacts request,
            Admissions admissions,
            AccessJournal journal,
            KeyedHashes hashes,
            SubjectKeys keys,
            NewIds ids,
            Clock clock) {
        this.ledger = ledger;
        this.request = request;
        this.admissions = admissions;
        this.journal = journal;
        this.hashes = hashes;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    /** Something about this person. Who may, and what it is about, says the operation's row. */
    public Acting on(PersonId person) {
        return new Acting(this, person);
    }

    /**
     * Something about the person whom the thing with this tag is about.
     *
     * @throws ProblemException 404 {@code /problems/unknown-<key>} if there is no such thing
     */
    public Acting onTagged(String key, String id) {
        return on(admissions.toThing(key, id).person());
    }

    /**
     * Records, before they are shown, whom a list across persons is about.
     *
     * @param basis the provision that the list rests on
     */
    public void foundAmong(Collection<PersonId> persons, String basis) {
        persons.forEach(person -> admissions.found(person, LegalBasis.statute(basis)));
    }

    /** Who asks, for the few edges that are not about one person. */
    public Actor actor() {
        return request.actor();
    }

    Instant now() {
        return Instant.now(clock);
    }
}
