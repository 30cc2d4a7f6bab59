package no.tverrlag.runtime.access;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Ids;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Tag;
import no.tverrlag.runtime.age.Ages;
import no.tverrlag.runtime.age.Maturity;
import no.tverrlag.runtime.engine.Ledger;
import no.tverrlag.runtime.http.Operation;
import no.tverrlag.runtime.http.Problem;
import no.tverrlag.runtime.http.ProblemException;
import no.tverrlag.runtime.http.RequestFacts;
import no.tverrlag.runtime.kafka.Arrivals;
import org.jspecify.annotations.Nullable;

/** Decides on access for the request under way, once for each person it turns out to be about. */
@RequestScoped
public class Admissions {

    /** Of whom nothing is known, as of a person behind an id that names nothing. */
    private static final PersonId NOBODY = new PersonId("nobody");

    private final AccessRules rules;
    private final Asking asking;
    private final Operation operation;
    private final RelationsSource relations;
    private final AccessJournal journal;
    private final Arrivals arrivals;
    private final Ledger ledger;
    private final RequestFacts request;
    private final Ages ages;
    private final Clock clock;
    private @Nullable Admission last;

    Admissions(
            AccessRules rules,
            Asking asking,
            Operation operation,
            RelationsSource relations,
            AccessJournal journal,
            Arrivals arrivals,
            Ledger ledger,
            RequestFacts request,
            Ages ages,
            Clock clock) {
        this.rules = rules;
        this.asking = asking;
        this.operation = operation;
        this.relations = relations;
        this.journal = journal;
        this.arrivals = arrivals;
        this.ledger = ledger;
        this.request = request;
        this.ages = ages;
        this.clock = clock;
    }

    /** Somebody let in, and on what. */
    public record Admission(
            PersonId person,
            AccessRule rule,
            Asker asker,
            PersonRelations relations,
            Maturity age,
            Verdict.Permit permit) {

        /** May the caller learn where the person is? */
        boolean locates() {
            return AccessPolicy.locates(asker, permit.standing(), relations);
        }
    }

    /** Somebody was let in to a person in this request, the last of them. */
    Optional<Admission> last() {
        return Optional.ofNullable(last);
    }

    /** The row of the operation that was called. */
    public AccessRule rule() {
        return rules.of(operation.name());
    }

    /**
     * Lets the caller in, or records that they were denied. A national id is no person's id: the
     * log, which can't forget, does not hear of it.
     *
     * @throws ProblemException 403 if they may not
     */
    public Admission to(PersonId person) {
        Admission before = last;
        if (before != null && before.person().equals(person)) {
            return before;
        }
        AccessRule rule = rule();
        if (Ids.mayBeNationalId(person.value())) {
            throw refused(rule, new Verdict.Deny("no-relation"));
        }
        arrivals.await(person, request.awaited());
        PersonRelations known = relations.of(person);
        Maturity age = age(person);
        Admission admission =
                switch (decide(person, rule, known, age)) {
                    case Verdict.Permit permit ->
                            new Admission(person, rule, asking.asker(), known, age, permit);
                    case Verdict.Deny deny -> {
                        journal.denied(person, rule, deny, known);
                        throw refused(rule, deny);
                    }
                };
        last = admission;
        return admission;
    }

    /**
     * As {@link #to}, for the person whom the thing with this id is about. Who may not see it can't
     * tell whether it is there: they get the same answer either way.
     *
     * @throws ProblemException 404 if there is no such thing
     */
    public Admission toThing(String key, String id) {
        AccessRule rule = rule();
        Optional<PersonId> person = personOf(key, id);
        if (person.isPresent()) {
            return to(person.get());
        }
        if (decide(NOBODY, rule, PersonRelations.none(), Maturity.unknown())
                instanceof Verdict.Deny deny) {
            throw refused(rule, deny);
        }
        throw unknown(key);
    }

    /** May this caller see another category of the same person's? */
    public static boolean covers(Admission admission, DataCategory category, Instant now) {
        return AccessPolicy.decide(
                        admission.asker(),
                        admission.person(),
                        admission.rule().touching(category),
                        admission.relations(),
                        admission.age(),
                        now)
                instanceof Verdict.Permit;
    }

    /** Records that a list across persons is about to show this one. */
    public void found(PersonId person, LegalBasis basis) {
        AccessRule rule = rule();
        Standing standing =
                asking.asker().actor().is(Role.COORDINATING_UNIT)
                        ? Standing.UNIT
                        : Standing.PRACTITIONER;
        journal.permitted(
                person,
                rule,
                rule.action(),
                new Verdict.Permit(standing, basis),
                relations.of(person));
    }

    private Verdict decide(PersonId person, AccessRule rule, PersonRelations known, Maturity age) {
        return AccessPolicy.decide(asking.asker(), person, rule, known, age, Instant.now(clock));
    }

    /** Nothing depends on it unless the person asks, or who stands for them. */
    private Maturity age(PersonId person) {
        Actor actor = asking.asker().actor();
        return actor.standsFor(person) ? ages.of(person, Instant.now(clock)) : Maturity.unknown();
    }

    private Optional<PersonId> personOf(String key, String id) {
        try {
            return ledger.answers().personOf(Tag.of(key, Ids.require(key, id)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** A unit elsewhere is told what it is told of an id that names nothing. */
    private static ProblemException refused(AccessRule rule, Verdict.Deny deny) {
        if (rule.about() == AccessRule.About.THING && deny.reason().equals("other-municipality")) {
            return unknown(rule.thing());
        }
        return new ProblemException(
                Problem.of("access-denied", 403, "The caller may not do this here.")
                        .with("reason", deny.reason()));
    }

    private static ProblemException unknown(String key) {
        return new ProblemException(
                Problem.of("unknown-" + key, 404, "There is no " + key + " with this id here."));
    }
}
