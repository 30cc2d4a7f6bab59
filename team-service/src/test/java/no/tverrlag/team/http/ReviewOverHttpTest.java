package no.tverrlag.team.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.tverrlag.team.http.Case.ok;
import static no.tverrlag.team.http.Case.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import no.tverrlag.contracts.access.AccessDecision;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Envelope;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import no.tverrlag.kernel.Tag;
import no.tverrlag.kernel.Texts;
import no.tverrlag.runtime.access.AccessNoted;
import no.tverrlag.runtime.engine.Ledger;
import no.tverrlag.team.events.ProtectionEvent.BreakGlassReviewed;
import no.tverrlag.testing.Caller;
import no.tverrlag.testing.Servers;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/** An emergency access is opened and judged, as a professional and the unit do it. */
@org.junit.jupiter.api.Tag("process")
@QuarkusTest
@QuarkusTestResource(Servers.class)
class ReviewOverHttpTest {

    private static final String REASON = "Unconscious at the ward";
    private static final String NOTE = "Her mother stood beside and was not asked";
    private static final Map<String, Object> FINE = Map.of("justified", true);
    private static final Map<String, Object> NOT_FINE = Map.of("justified", false, "note", NOTE);

    @Inject Ledger ledger;
    @Inject MongoClient client;

    private final Case nora = new Case();

    private String openedBy(Caller professional) {
        return ok(nora.post(professional, "/break-glass", Map.of("reason", REASON, "hours", 1)))
                .path("id");
    }

    private Response review(Caller by, String glass, Map<String, ?> body) {
        return nora.post(by, reviewOf(glass), body);
    }

    private static String reviewOf(String glass) {
        return "/break-glass/" + glass + "/review";
    }

    private List<String> unreviewed() {
        return ok(nora.unit.request().get("/break-glass")).jsonPath().getList("unreviewed.id");
    }

    private List<Fact<PersonEvent>> facts(Class<? extends PersonEvent> type) {
        return ledger.answers().facts(List.of(Tag.of("person", nora.person))).stream()
                .filter(fact -> type.isInstance(fact.event()))
                .toList();
    }

    @Test
    void the_unit_judges_and_the_person_sees_how() {
        String glass = openedBy(nora.gp);
        assertThat(unreviewed()).contains(glass);

        Response judged = review(nora.unit, glass, NOT_FINE);

        assertThat(judged.statusCode()).isEqualTo(200);
        assertThat(judged.jsonPath().getString("id")).isEqualTo(glass);
        assertThat(judged.jsonPath().getLong("position")).isPositive();
        assertThat(unreviewed()).doesNotContain(glass);
        JsonPath seen = ok(nora.get(nora.citizen, "/break-glass")).jsonPath();
        assertThat(seen.getList("accesses.id")).containsExactly(glass);
        assertThat(seen.getString("accesses[0].openedBy.id")).isEqualTo("gp");
        assertThat(seen.getString("accesses[0].reason")).isEqualTo(REASON);
        assertThat(seen.getBoolean("accesses[0].review.justified")).isFalse();
        assertThat(seen.getString("accesses[0].review.note")).isEqualTo(NOTE);
        assertThat(seen.getString("accesses[0].review.reviewedBy.id")).isEqualTo("unit");
    }

    @Test
    void the_fact_says_who_judged_when_and_on_which_ground_and_no_text_of_it_can_be_read() {
        String glass = openedBy(nora.gp);
        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> body =
                Map.of("justified", false, "note", NOTE, "occurredAt", at.toString());
        long position = ok(review(nora.unit, glass, body)).jsonPath().getLong("position");

        ActorRef unit = new ActorRef("unit", Sector.HEALTH_MUNICIPAL, "Coordinating unit");
        Fact<PersonEvent> fact = facts(BreakGlassReviewed.class).getFirst();
        assertThat(fact.position()).isEqualTo(position);
        assertThat(fact.event())
                .isEqualTo(
                        new BreakGlassReviewed(
                                nora.person,
                                glass,
                                false,
                                Sealed.of(NOTE),
                                Caller.MUNICIPALITY,
                                unit,
                                at));
        Envelope envelope = fact.envelope();
        assertThat(envelope.actor().role()).isEqualTo(Role.COORDINATING_UNIT);
        assertThat(envelope.occurredAt()).isEqualTo(at);
        assertThat(envelope.legalBasis()).isEqualTo(LegalBasis.statute("hol 7-3"));
        assertThat(envelope.category()).isEqualTo(DataCategory.ACCESS_LOG);
        assertThat(envelope.resource()).isEqualTo(glass);
        assertThat(stored()).isNotEmpty().noneMatch(it -> it.contains(NOTE) || it.contains(REASON));
    }

    private List<String> stored() {
        return client
                .getDatabase("team")
                .getCollection("events")
                .find(new Document("tags", "person=" + nora.person))
                .into(new java.util.ArrayList<>())
                .stream()
                .flatMap(batch -> batch.getList("events", Document.class).stream())
                .map(event -> new String(event.get("data", Binary.class).getData(), UTF_8))
                .toList();
    }

    @Test
    void a_repeat_is_answered_like_the_first_time_and_recorded_once() {
        String glass = openedBy(nora.gp);
        String path = "/persons/" + nora.person + reviewOf(glass);
        Response first = nora.unit.request("review-" + glass).body(NOT_FINE).post(path);
        Response again = nora.unit.request("review-" + glass).body(NOT_FINE).post(path);
        Response other = nora.unit.request("review-" + glass).body(FINE).post(path);
        Response fresh = review(nora.unit, glass, NOT_FINE);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        refused(other, 422, "idempotency-key-reused");
        assertThat(ok(fresh).jsonPath().getLong("position")).isZero();
        assertThat(facts(BreakGlassReviewed.class)).hasSize(1);
    }

    @Test
    void what_was_judged_stands_whoever_judges_otherwise() {
        String glass = openedBy(nora.gp);
        ok(review(nora.unit, glass, FINE));

        refused(review(nora.unit, glass, NOT_FINE), 409, "already-reviewed");
        refused(review(Caller.unit("colleague"), glass, FINE), 409, "already-reviewed");
        assertThat(facts(BreakGlassReviewed.class)).hasSize(1);
    }

    @Test
    void nobody_but_the_unit_judges_and_nobody_judges_themselves() {
        String glass = openedBy(nora.gp);
        for (Caller by : List.of(nora.gp, nora.teacher, nora.citizen, nora.mother)) {
            refused(review(by, glass, FINE), 403, "access-denied");
        }
        String own = openedBy(Caller.practitioner("unit", Sector.HEALTH_MUNICIPAL));
        refused(review(nora.unit, own, FINE), 403, "own-break-glass");

        assertThat(facts(BreakGlassReviewed.class)).isEmpty();
        assertThat(facts(AccessNoted.class))
                .filteredOn(fact -> ((AccessNoted) fact.event()).operation().endsWith("/review"))
                .allMatch(fact -> ((AccessNoted) fact.event()).decision() == AccessDecision.DENY)
                .extracting(fact -> fact.envelope().actor().id())
                .containsExactly("gp", "teacher", nora.person.value(), "mother");
    }

    @Test
    void an_access_that_was_never_opened_or_was_to_another_persons_data_is_unknown() {
        refused(review(nora.unit, "none", FINE), 404, "unknown-break-glass");
        String another =
                ok(new Case().post(nora.gp, "/break-glass", Map.of("reason", REASON))).path("id");
        refused(review(nora.unit, another, FINE), 404, "unknown-break-glass");
    }

    @Test
    void a_body_that_says_too_little_too_much_or_something_else_is_refused_and_says_where() {
        String glass = openedBy(nora.gp);

        malformed(review(nora.unit, glass, Map.of()), "/justified");
        malformed(review(nora.unit, glass, Map.of("justified", "true")), "/justified");
        malformed(review(nora.unit, glass, Map.of("justified", true, "note", 5)), "/note");
        malformed(review(nora.unit, glass, Map.of("justified", true, "by", "me")), "/by");
        refused(review(nora.unit, glass, Map.of("justified", false)), 422, "note-missing");
        refused(
                review(nora.unit, glass, Map.of("justified", false, "note", " \n")),
                422,
                "note-missing");
        refused(
                review(
                        nora.unit,
                        glass,
                        Map.of("justified", true, "note", "x".repeat(Texts.LIMIT + 1))),
                422,
                "text-too-long");
        refused(
                review(
                        nora.unit,
                        glass,
                        Map.of("justified", true, "occurredAt", "2999-01-01T00:00:00Z")),
                422,
                "occurs-in-the-future");
        assertThat(facts(BreakGlassReviewed.class)).isEmpty();
    }

    private static void malformed(Response answer, String where) {
        refused(answer, 400, "malformed-body");
        assertThat(answer.jsonPath().getString("where")).isEqualTo(where);
    }
}
