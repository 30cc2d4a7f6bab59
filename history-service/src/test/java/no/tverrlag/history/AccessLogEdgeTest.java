package no.tverrlag.history;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import no.tverrlag.contracts.access.AccessDecision;
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
class AccessLogEdgeTest {

    private static final Instant ONE = Instant.parse("2025-05-06T10:00:00Z");
    private static final Instant TWO = Instant.parse("2025-05-06T11:00:00Z");

    private final Neighbour access = new Neighbour("access");
    private final PersonId person = Persons.somebody();
    private final Said said = new Said(person);

    @Test
    void the_person_sees_who_read_and_who_was_denied_in_the_order_of_record() throws Throwable {
        access.publishes(said.read("gp", AccessDecision.PERMIT, "c-share", ONE), ONE);
        access.publishes(said.read("nav", AccessDecision.DENY, "no-relation", TWO), TWO);

        Eventually.holds(
                () ->
                        log(Caller.citizen(person))
                                .statusCode(200)
                                .body("entries[0].actor.id", equalTo("gp"))
                                .body("entries[0].actor.role", equalTo("practitioner"))
                                .body("entries[0].actor.sector", equalTo("GP"))
                                .body(
                                        "entries[0].actor.organisation",
                                        equalTo("Organisation of gp"))
                                .body("entries[0].action", equalTo("READ"))
                                .body("entries[0].decision", equalTo("PERMIT"))
                                .body("entries[0].category", equalTo("PLAN"))
                                .body("entries[0].operation", equalTo("GET /persons/{person}/plan"))
                                .body("entries[0].basis", equalTo("c-share"))
                                .body("entries[0].at", equalTo(ONE.toString()))
                                .body("entries[1].actor.id", equalTo("nav"))
                                .body("entries[1].decision", equalTo("DENY"))
                                .body("entries[1].basis", equalTo("no-relation")));
    }

    @Test
    void the_log_is_told_page_by_page() throws Throwable {
        access.publishes(said.read("gp", AccessDecision.PERMIT, "c-share", ONE), ONE);
        access.publishes(said.read("nav", AccessDecision.DENY, "no-relation", TWO), TWO);
        Caller nora = Caller.citizen(person);
        Eventually.holds(() -> log(nora).body("entries.actor.id", hasItems("gp", "nav")));

        String next =
                nora.request()
                        .get("/persons/{person}/access-log?limit=1", person.value())
                        .then()
                        .statusCode(200)
                        .body("entries.actor.id", contains("gp"))
                        .extract()
                        .path("next");
        nora.request()
                .get("/persons/{person}/access-log?limit=1&cursor={next}", person.value(), next)
                .then()
                .statusCode(200)
                .body("entries.actor.id", contains("nav"));
    }

    @Test
    void reads_and_denials_of_the_history_itself_stand_in_the_log() throws Throwable {
        Caller nav = Caller.practitioner("nav", Sector.NAV);
        nav.request().get("/persons/{person}/history", person.value()).then().statusCode(403);
        Caller.of("auditor", "auditor")
                .request()
                .get("/persons/{person}/history", person.value())
                .then()
                .statusCode(200);

        Eventually.holds(
                () ->
                        log(Caller.representative("mother", person))
                                .statusCode(200)
                                .body("entries.actor.id.take(2)", contains("nav", "auditor"))
                                .body("entries.decision.take(2)", contains("DENY", "PERMIT"))
                                .body(
                                        "entries.operation",
                                        hasItem("GET /persons/{person}/history")));
    }

    @Test
    void professionals_do_not_see_the_log() {
        log(Caller.unit("unit")).statusCode(403);
        log(Caller.practitioner("gp", Sector.GP)).statusCode(403);
        log(Caller.citizen(Persons.somebody())).statusCode(403);
    }

    private ValidatableResponse log(Caller caller) {
        return caller.request().get("/persons/{person}/access-log", person.value()).then();
    }
}
