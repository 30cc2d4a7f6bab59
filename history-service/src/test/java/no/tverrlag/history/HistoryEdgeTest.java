package no.tverrlag.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import no.tverrlag.contracts.plan.Change;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.contracts.team.TransitionKind;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;
import no.tverrlag.testing.Caller;
import no.tverrlag.testing.Neighbour;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
@QuarkusTest
@QuarkusTestResource(Servers.class)
class HistoryEdgeTest {

    private static final Instant JANUARY = Instant.parse("2025-01-15T12:00:00Z");
    private static final Caller AUDITOR = Caller.of("auditor", "auditor");

    private final Neighbour team = new Neighbour("team");
    private final Neighbour plan = new Neighbour("plan");
    private final Neighbour referral = new Neighbour("referral");

    private final PersonId person = Persons.somebody();
    private final Said said = new Said(person);

    @Test
    void the_history_answers_from_what_the_other_services_published() {
        Instant until = Instant.parse("2029-09-20T00:00:00Z");
        team.publishes(said.assigned("nurse", day(1)), day(1));
        team.publishes(said.joined("teacher", day(2)), day(2));
        team.publishes(said.joined("gp", day(2)), day(2));
        team.publishes(
                said.consented(
                        "c-1", ConsentKind.SHARE, List.of(Sector.SCHOOL, Sector.GP), until, day(3)),
                day(3));
        plan.publishes(said.opened("p-1", day(4)), day(4));
        plan.publishes(said.agreed("p-1", "g-1", day(4)), day(4));
        long inPlan = plan.publishes(said.evaluated("p-1", "g-1", 3, Change.FIRST, day(5)), day(5));
        long inTeam = team.publishes(said.passed(TransitionKind.ADMISSION, day(6)), day(6));

        history(AUDITOR, "?asOf=" + day(7), "team=" + inTeam + ", plan=" + inPlan)
                .statusCode(200)
                .body("coordinator.id", equalTo("nurse"))
                .body("coordinatorVacant", equalTo(false))
                .body("members.id", contains("gp", "teacher"))
                .body("members.sector", contains("GP", "SCHOOL"))
                .body("plan", equalTo("DRAFT"))
                .body("openGoals", contains("g-1"))
                .body("lastEvaluation.goal", equalTo("g-1"))
                .body("lastEvaluation.score", equalTo(3))
                .body("lastEvaluation.change", equalTo("FIRST"))
                .body("admitted", equalTo(true))
                .body("consents.kind", contains("SHARE"))
                .body("consents[0].recipients", contains("GP", "SCHOOL"))
                .body("consents[0].until", equalTo("2029-09-20T00:00:00Z"))
                .body("positions.team", equalTo((int) inTeam))
                .body("positions.plan", equalTo((int) inPlan))
                .body("asOf", equalTo(day(7).toString()));
        history(AUDITOR, "?asOf=" + day(1), "")
                .body("members.size()", equalTo(0))
                .body("plan", equalTo("none"))
                .body("admitted", equalTo(false));
    }

    @Test
    void what_was_not_recorded_yet_was_not_known() {
        Instant before = Instant.now().minusMillis(1);
        long position = team.publishes(said.passed(TransitionKind.ADMISSION, JANUARY), JANUARY);

        history(AUDITOR, "?asOf=2025-02-01T00:00:00Z", "team=" + position)
                .body("admitted", equalTo(true));
        history(AUDITOR, "?asOf=2025-02-01T00:00:00Z&knownAt=" + before, "team=" + position)
                .body("admitted", equalTo(false))
                .body("positions.size()", equalTo(0))
                .body("knownAt", equalTo(before.toString()));
    }

    @Test
    void the_same_question_has_the_same_answer_byte_for_byte() {
        team.publishes(said.assigned("nurse", JANUARY), JANUARY);
        long position = team.publishes(said.joined("gp", JANUARY), JANUARY);
        history(AUDITOR, "", "team=" + position).statusCode(200);
        String question = "?asOf=2025-02-01T00:00:00Z&knownAt=" + Instant.now();

        String first = history(AUDITOR, question, "").extract().asString();

        assertThat(history(AUDITOR, question, "").extract().asString()).isEqualTo(first);
        assertThat(first)
                .startsWith(
                        "{\"coordinator\":{\"id\":\"nurse\"},\"coordinatorVacant\":false,"
                            + "\"members\":[{\"id\":\"gp\",\"sector\":\"GP\"}],\"plan\":\"none\","
                            + "\"openGoals\":[],\"admitted\":false,\"consents\":[],"
                            + "\"positions\":{\"team\":");
    }

    @Test
    void of_somebody_unknown_nothing_is_true() {
        history(AUDITOR, "", "")
                .statusCode(200)
                .body("$", hasKey("coordinator"))
                .body("coordinator", nullValue())
                .body("coordinatorVacant", equalTo(false))
                .body("members.size()", equalTo(0))
                .body("plan", equalTo("none"))
                .body("openGoals.size()", equalTo(0))
                .body("$", not(hasKey("lastEvaluation")))
                .body("admitted", equalTo(false))
                .body("consents.size()", equalTo(0))
                .body("positions.size()", equalTo(0));
    }

    @Test
    void an_instant_that_is_none_is_answered_with_400() {
        for (String question : List.of("?asOf=yesterday", "?knownAt=2025-02-30T00:00:00Z")) {
            history(AUDITOR, question, "")
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/malformed-parameter"));
        }
    }

    @Test
    void an_instant_ahead_of_us_is_answered_with_422() {
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
        for (String parameter : List.of("asOf", "knownAt")) {
            history(AUDITOR, "?" + parameter + "=" + tomorrow, "")
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/lies-ahead"))
                    .body("parameter", equalTo(parameter));
        }
    }

    @Test
    void the_person_who_acts_for_them_the_unit_and_the_coordinator_may_ask() {
        team.publishes(said.assigned("nurse", JANUARY), JANUARY);
        long inTeam = team.publishes(said.roleAccepted("nurse", JANUARY), JANUARY);
        long inReferral = referral.publishes(said.reported(JANUARY), JANUARY);
        String awaited = "team=" + inTeam + ",referral=" + inReferral;

        history(Caller.citizen(person), "", awaited).statusCode(200);
        history(Caller.representative("mother", person), "", awaited).statusCode(200);
        history(Caller.unit("unit"), "", awaited).statusCode(200);
        history(Caller.practitioner("nurse", Sector.HEALTH_MUNICIPAL), "", awaited).statusCode(200);
    }

    @Test
    void a_member_a_stranger_and_another_municipality_may_not() {
        long inTeam = team.publishes(said.joined("teacher", JANUARY), JANUARY);
        long inReferral = referral.publishes(said.reported(JANUARY), JANUARY);
        String awaited = "team=" + inTeam + ",referral=" + inReferral;

        denied(Caller.practitioner("teacher", Sector.SCHOOL), awaited, "no-relation");
        denied(Caller.practitioner("nav", Sector.NAV), awaited, "no-relation");
        denied(Caller.citizen(Persons.somebody()), awaited, "no-relation");
        denied(AUDITOR.with("municipality", "5501"), awaited, "other-municipality");
    }

    @Test
    void nobody_asks_without_a_token() {
        io.restassured.RestAssured.given()
                .get("/persons/{person}/history", person.value())
                .then()
                .statusCode(401);
    }

    private void denied(Caller caller, String awaited, String reason) {
        history(caller, "", awaited)
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/access-denied"))
                .body("reason", equalTo(reason));
    }

    private ValidatableResponse history(Caller caller, String question, String awaited) {
        return caller.request()
                .header("Tverrlag-Await", awaited)
                .get("/persons/" + person.value() + "/history" + question)
                .then();
    }

    private static Instant day(int day) {
        return Instant.parse("2025-01-0" + day + "T12:00:00Z");
    }
}
