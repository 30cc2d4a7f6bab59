package no.tverrlag.history.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tverrlag.contracts.plan.Change;
import no.tverrlag.contracts.team.ConsentGiven;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.history.journal.JournalFact;
import no.tverrlag.history.journal.JournalProjection;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Party;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;
import no.tverrlag.runtime.Act;
import no.tverrlag.runtime.Acting;
import no.tverrlag.runtime.Acts;
import no.tverrlag.runtime.http.Problem;
import no.tverrlag.runtime.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** What was true about a person at {@code asOf}, as it was known at {@code knownAt}. */
@Path("/persons/{person}/history")
public class HistoryResource {

    private static final List<String> SOURCES = List.of("referral", "team", "plan");

    private final Acts acts;
    private final JournalProjection journal;

    HistoryResource(Acts acts, JournalProjection journal) {
        this.acts = acts;
        this.journal = journal;
    }

    /** The history on the wire. */
    public record Body(
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Named coordinator,
            boolean coordinatorVacant,
            List<Member> members,
            String plan,
            List<String> openGoals,
            @Nullable Evaluation lastEvaluation,
            boolean admitted,
            List<Consent> consents,
            @Nullable Instant erasedAt,
            Map<String, Long> positions,
            Instant asOf,
            Instant knownAt) {
        static Body of(History history) {
            return new Body(
                    history.coordinator().map(Named::of).orElse(null),
                    history.coordinatorVacant(),
                    history.members().stream().map(Member::of).toList(),
                    history.plan().map(Enum::name).orElse("none"),
                    history.openGoals(),
                    history.lastEvaluation().map(Evaluation::of).orElse(null),
                    history.admitted(),
                    history.consents().stream().map(Consent::of).toList(),
                    history.erasedAt().orElse(null),
                    history.positions(),
                    history.asOf(),
                    history.knownAt());
        }
    }

    /** Somebody by their opaque id. */
    public record Named(String id) {
        static Named of(ActorRef actor) {
            return new Named(actor.id());
        }
    }

    /** A member of the team. */
    public record Member(String id, @Nullable Sector sector) {
        static Member of(ActorRef actor) {
            return new Member(actor.id(), actor.sector());
        }
    }

    /** The latest evaluation of a goal. */
    public record Evaluation(String goal, @Nullable Integer score, Change change) {
        static Evaluation of(History.Evaluated evaluated) {
            return new Evaluation(
                    evaluated.goal(), evaluated.score().orElse(null), evaluated.change());
        }
    }

    /** A consent in force. */
    public record Consent(
            String id,
            ConsentKind kind,
            List<Sector> recipients,
            @Nullable List<Party> named,
            List<DataCategory> categories,
            Instant from,
            @Nullable Instant until) {
        static Consent of(ConsentGiven given) {
            return new Consent(
                    given.consent(),
                    given.kind(),
                    given.recipients().stream().sorted().toList(),
                    given.terms() == null || given.terms().named().isEmpty()
                            ? null
                            : given.terms().named(),
                    given.categories().stream().sorted().toList(),
                    given.from(),
                    given.until());
        }
    }

    @GET
    @APIResponseSchema(Body.class)
    public Response history(
            @PathParam("person") PersonId person,
            @QueryParam("asOf") @Schema(format = "date-time") @Nullable String asOf,
            @QueryParam("knownAt") @Schema(format = "date-time") @Nullable String knownAt) {
        Optional<Instant> truth = instant("asOf", asOf);
        Optional<Instant> knowledge = instant("knownAt", knownAt);
        Acting acting = acts.on(person);
        return acting.show(act -> Optional.of(body(act, facts(acting, person), truth, knowledge)));
    }

    /** Not even the positions that are used tell of what is hidden. */
    private List<JournalFact> facts(Acting acting, PersonId person) {
        boolean disclosures = acting.disclosesAll();
        return journal.facts(person, SOURCES).stream()
                .filter(
                        each ->
                                disclosures
                                        || !JournalProjection.tellsOfDisclosure(
                                                each.fact().event()))
                .toList();
    }

    private static Body body(
            Act act, List<JournalFact> facts, Optional<Instant> asOf, Optional<Instant> knownAt) {
        Instant newest = Replay.newest(facts, act.now());
        return Body.of(
                Replay.history(
                        facts,
                        notAhead("asOf", asOf.orElse(act.now()), act.now()),
                        notAhead("knownAt", knownAt.orElse(newest), newest)));
    }

    private static Optional<Instant> instant(String parameter, @Nullable String said) {
        try {
            return Optional.ofNullable(said).map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException malformed) {
            throw new ProblemException(
                    Problem.of(
                                    "malformed-parameter",
                                    400,
                                    parameter + " must be an instant such as 2025-02-22T00:00:00Z.")
                            .with("parameter", parameter));
        }
    }

    private static Instant notAhead(String parameter, Instant said, Instant now) {
        if (said.isAfter(now)) {
            throw new ProblemException(
                    Problem.of("lies-ahead", 422, parameter + " lies ahead; history ends now.")
                            .with("parameter", parameter));
        }
        return said;
    }
}
