package no.tverrlag.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import no.tverrlag.contracts.access.AccessAction;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Ids;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Tag;
import no.tverrlag.privacy.KeyedHashes;
import no.tverrlag.privacy.SubjectKeys;
import no.tverrlag.runtime.access.AccessJournal;
import no.tverrlag.runtime.access.PersonRelations;
import no.tverrlag.runtime.access.RelationsSource;
import no.tverrlag.runtime.engine.Ledger;
import no.tverrlag.runtime.engine.NewIds;
import no.tverrlag.runtime.http.Problem;
import no.tverrlag.runtime.http.ProblemException;
import no.tverrlag.runtime.http.RequestFacts;
import no.tverrlag.runtime.kafka.Arrivals;

/**
 * The way in for every edge: {@code acts.on(person, category).by(standings…)} and then {@code run}
 * an act or {@code answer} a question. Access is decided, awaited positions are waited for, reads
 * and denials are recorded here and nowhere else.
 */
@ApplicationScoped
public class Acts {

    final Ledger ledger;
    final RequestFacts request;
    final RelationsSource relations;
    final AccessJournal journal;
    final Arrivals arrivals;
    final KeyedHashes hashes;
    final SubjectKeys keys;
    final NewIds ids;
    final Clock clock;

    Acts(
            Ledger ledger,
            RequestFacts request,
            RelationsSource relations,
            AccessJournal journal,
            Arrivals arrivals,
            KeyedHashes hashes,
            SubjectKeys keys,
            NewIds ids,
            Clock clock) {
        this.ledger = ledger;
        this.request = request;
        this.relations = relations;
        this.journal = journal;
        this.arrivals = arrivals;
        this.hashes = hashes;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    /** Something about this person. */
    public Acting on(PersonId person, DataCategory category) {
        return new Acting(this, person, category);
    }

    /**
     * Something about the person whom the thing with this tag is about.
     *
     * @throws ProblemException 404 {@code /problems/unknown-<key>} if there is no such thing
     */
    public Acting onTagged(String key, String id, DataCategory category) {
        PersonId person =
                ledger.answers()
                        .personOf(Tag.of(key, checked(key, id)))
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                Problem.of(
                                                        "unknown-" + key,
                                                        404,
                                                        "There is no "
                                                                + key
                                                                + " with this id here.")));
        return on(person, category);
    }

    /** Who asks, for the few edges that are not about one person. */
    public Actor actor() {
        return request.actor();
    }

    PersonRelations relationsOf(PersonId person) {
        arrivals.await(person, request.awaited());
        return relations.of(person);
    }

    void note(
            Acting acting,
            AccessAction action,
            boolean permitted,
            String basis,
            PersonRelations relations) {
        journal.note(acting.person(), acting.category(), action, permitted, basis, relations);
    }

    Instant now() {
        return Instant.now(clock);
    }

    private static String checked(String key, String id) {
        try {
            return Ids.require(key, id);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(
                    Problem.of(
                            "unknown-" + key, 404, "There is no " + key + " with this id here."));
        }
    }
}
