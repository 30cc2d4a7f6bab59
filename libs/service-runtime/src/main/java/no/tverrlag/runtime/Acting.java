package no.tverrlag.runtime;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.tverrlag.contracts.access.AccessAction;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Ids;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Question;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Slice;
import no.tverrlag.privacy.PersonErased;
import no.tverrlag.runtime.access.AccessPolicy;
import no.tverrlag.runtime.access.Admissions;
import no.tverrlag.runtime.access.Admissions.Admission;
import no.tverrlag.runtime.access.Disclosure;
import no.tverrlag.runtime.access.Verdict;
import no.tverrlag.runtime.http.Problem;
import no.tverrlag.runtime.http.ProblemException;
import no.tverrlag.slices.Answers;
import no.tverrlag.slices.Order;
import no.tverrlag.slices.Outcome;
import no.tverrlag.slices.Stamp;
import org.jspecify.annotations.Nullable;

/** One request about one person, on its way from the edge to its slice or question. */
public final class Acting {

    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Acts acts;
    private final PersonId person;
    private @Nullable Instant occurredAt;
    private String id = "";
    private boolean creating;
    private boolean evenIfErased;

    Acting(Acts acts, PersonId person) {
        this.acts = acts;
        this.person = person;
    }

    /**
     * When it was true; null means now.
     *
     * @throws ProblemException 422 if that is more than five minutes ahead
     */
    public Acting at(@Nullable Instant when) {
        if (when != null && when.isAfter(acts.now().plus(AHEAD))) {
            throw new ProblemException(
                    Problem.of(
                                    "occurs-in-the-future",
                                    422,
                                    "occurredAt lies ahead; only what has happened can be"
                                            + " recorded.")
                            .with("where", "/occurredAt"));
        }
        occurredAt = when;
        return this;
    }

    /** The command changes something that exists; the answer is 200 with this id. */
    public Acting touching(String existing) {
        id = existing;
        return this;
    }

    /** The command creates something; the answer is 201 with a fresh id. */
    public Acting creating() {
        return creating(null);
    }

    /**
     * As {@link #creating()}, with the client's own id if it has one.
     *
     * @throws ProblemException 422 if that id has another shape than ids have
     */
    public Acting creating(@Nullable String own) {
        creating = true;
        try {
            id = own == null ? acts.ids.next() : Ids.requireOpaque("id", own);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(
                    Problem.of("malformed-id", 422, String.valueOf(malformed.getMessage()))
                            .with("where", "/id"));
        }
        return this;
    }

    /** The act can be asked for again when the person has been erased; all others are 410 then. */
    public Acting evenIfErased() {
        evenIfErased = true;
        return this;
    }

    /** Decides on access and carries the act out; the answer is as docs/rest.md says. */
    public <C, S, E extends PersonEvent> Response run(
            Slice<C, S, E> slice, Function<Act, C> command) {
        return answer(order(slice, command));
    }

    /** As {@link #run}, for edges that look at the outcome themselves. */
    public <C, S, E extends PersonEvent> Outcome order(
            Slice<C, S, E> slice, Function<Act, C> command) {
        Admission admission = acts.admissions.to(person);
        if (!evenIfErased && acts.keys.isErased(person)) {
            throw new PersonErased();
        }
        Instant now = acts.now();
        Act act =
                new Act(
                        person,
                        id,
                        admission.asker().actor(),
                        occurredAt == null ? now : occurredAt,
                        now,
                        admission.relations());
        Stamp stamp = stamp(act, admission.permit(), acts.request.idempotencyKey());
        return acts.ledger
                .orders()
                .carryOut(new Order<>(slice, command.apply(act), stamp, acts.request.ifMatch()));
    }

    /** Decides on access, records it, and answers the question; 404 when the view is empty. */
    public <Q, V, E extends PersonEvent> Response answer(
            Question<Q, V, E> question, Q about, Function<V, Optional<?>> body) {
        Admission admission = acts.admissions.to(person);
        Answers.Answer<V> answer = acts.ledger.answers().ask(question, about);
        Object found = found(body.apply(answer.view()));
        note(admission, AccessAction.READ);
        EntityTag version = new EntityTag(Long.toString(answer.position()));
        return marked(
                acts.request.knows(answer.position())
                        ? Response.notModified(version)
                        : Response.ok(found, MediaType.APPLICATION_JSON_TYPE).tag(version));
    }

    /** As {@link #answer} for what is not folded from this service's own facts. */
    public Response show(Function<Act, Optional<?>> body) {
        return show(acts.admissions.to(person).rule().action(), body);
    }

    /** As {@link #show}, for an answer that tells who somebody is. */
    public Response lookUp(Function<Act, Optional<?>> body) {
        return show(AccessAction.SEARCH, body);
    }

    private Response show(AccessAction action, Function<Act, Optional<?>> body) {
        Admission admission = acts.admissions.to(person);
        Instant now = acts.now();
        Act act = new Act(person, id, admission.asker().actor(), now, now, admission.relations());
        Object found = found(body.apply(act));
        note(admission, action);
        return marked(Response.ok(found, MediaType.APPLICATION_JSON_TYPE));
    }

    /** Text that is not there because the person was erased is not taken for text never given. */
    private Response marked(Response.ResponseBuilder answer) {
        return acts.keys.isErased(person)
                ? answer.header("Tverrlag-Person", "erased").build()
                : answer.build();
    }

    /** May the caller see this other category of the person's, too? */
    public boolean covers(DataCategory other) {
        return Admissions.covers(acts.admissions.to(person), other, acts.now());
    }

    /** May the caller see this disclosure to child welfare? */
    public boolean discloses(String disclosure) {
        Admission admission = acts.admissions.to(person);
        return admission.relations().disclosures().stream()
                .filter(each -> each.disclosure().equals(disclosure))
                .anyMatch(each -> discloses(admission, each));
    }

    /**
     * May the caller be told of looks at disclosures, too? An auditor may; who stands for the
     * person, when there are disclosures and none is hidden from them.
     */
    public boolean disclosesAll() {
        Admission admission = acts.admissions.to(person);
        List<Disclosure> all = admission.relations().disclosures();
        return admission.asker().actor().is(Role.AUDITOR)
                || (!all.isEmpty() && all.stream().allMatch(each -> discloses(admission, each)));
    }

    private static boolean discloses(Admission admission, Disclosure disclosure) {
        return AccessPolicy.discloses(
                admission.asker(), admission.person(), disclosure, admission.age());
    }

    private static Object found(Optional<?> body) {
        return body.orElseThrow(
                () -> new ProblemException(Problem.of("not-found", 404, "There is nothing here.")));
    }

    private void note(Admission admission, AccessAction action) {
        acts.journal.permitted(
                person, admission.rule(), action, admission.permit(), admission.relations());
    }

    private Stamp stamp(Act act, Verdict.Permit permit, String key) {
        Actor actor = act.actor();
        String commandId = acts.hashes.of("idempotency", actor.id() + "\n" + key);
        String municipality =
                act.relations().municipality() == null
                        ? actor.municipality()
                        : act.relations().municipality();
        return new Stamp(
                person,
                act.at(),
                actor,
                municipality,
                act.actor().is(Role.CITIZEN) || act.actor().is(Role.REPRESENTATIVE)
                        ? "PATRQT"
                        : "COC",
                permit.basis(),
                actor.organisation() == null ? "person" : actor.organisation(),
                acts.request.correlationId(),
                commandId,
                commandId,
                requestHash(),
                id,
                acts.request.traceparent());
    }

    private String requestHash() {
        String hash = acts.hashes.of("request", acts.request.requestText());
        return evenIfErased ? Stamp.IMPERSONAL + hash : hash;
    }

    /** The answer to a command, by its outcome. */
    public Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done(done);
            case Outcome.Refused(var refusal) ->
                    throw new ProblemException(RefusalProblem.of(refusal));
            case Outcome.KeyReused() ->
                    throw new ProblemException(
                            Problem.of(
                                    "idempotency-key-reused",
                                    422,
                                    "This Idempotency-Key was used before for another request."));
            case Outcome.Stale(long position) ->
                    throw new ProblemException(
                            Problem.of("stale", 412, "The case has changed since it was read.")
                                    .with("position", position));
        };
    }

    /** A creating command that was true already made nothing, so there is no new id to tell. */
    private Response done(Outcome.Done done) {
        boolean made = creating && done.position() > 0;
        Map<String, Object> body = new LinkedHashMap<>();
        if (made || !creating) {
            body.put("id", done.resource());
        }
        body.put("position", done.position());
        body.put("recordedAt", done.recordedAt().toString());
        return Response.status(made ? 201 : 200)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build();
    }
}
