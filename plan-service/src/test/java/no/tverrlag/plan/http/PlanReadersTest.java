package no.tverrlag.plan.http;

import static no.tverrlag.plan.http.Case.NAV;
import static no.tverrlag.plan.http.Case.NURSE;
import static no.tverrlag.plan.http.Case.PERIOD;
import static no.tverrlag.plan.http.Case.TEACHER;
import static no.tverrlag.plan.http.Case.evaluation;
import static no.tverrlag.plan.http.Case.measure;
import static no.tverrlag.plan.http.Case.refused;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.kernel.Sector;
import no.tverrlag.testing.Caller;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may do and see what. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@Tag("process")
class PlanReadersTest {

    @Test
    void who_is_not_in_the_team_neither_evaluates_nor_reads() {
        Case nora = Case.withTeam();
        String plan = nora.activePlan();
        refused(
                nora.post(
                        NAV,
                        "/plans/" + plan + "/goals/goal-school/evaluations",
                        evaluation(9, "ACHIEVED", "CLOSE", "2024-10-16T08:02:00Z")),
                403,
                "access-denied");
        refused(nora.as(NAV).get("/persons/" + nora.person + "/plan").then(), 403, "access-denied");
        refused(nora.as(NAV).get("/plans/" + plan).then(), 403, "access-denied");
    }

    @Test
    void a_member_reads_only_while_the_plan_is_shared_with_their_sector() {
        Case nora = Case.withTeam();
        String plan = nora.activePlan();
        nora.as(TEACHER).get("/plans/" + plan).then().statusCode(200);
        nora.withdrawn(ConsentKind.SHARE, "consent-share");
        refused(nora.as(TEACHER).get("/plans/" + plan).then(), 403, "access-denied")
                .body("reason", equalTo("no-consent-to-share"));
        nora.as(NURSE).get("/plans/" + plan).then().statusCode(200);
    }

    @Test
    void only_the_coordinator_opens_adds_measures_activates_and_closes() {
        Case nora = Case.withTeam();
        refused(nora.post(nora.mother, nora.plans(), PERIOD), 403, "access-denied");
        refused(nora.post(TEACHER, nora.plans(), PERIOD), 403, "access-denied");
        String plan = nora.openPlan();
        for (Caller other : List.of(TEACHER, nora.nora, Caller.unit("unit"))) {
            refused(
                    nora.post(other, "/plans/" + plan + "/measures", measure("m", "WISHED")),
                    403,
                    "access-denied");
            refused(nora.post(other, "/plans/" + plan + "/activate", "{}"), 403, "access-denied");
            refused(
                    nora.post(other, "/plans/" + plan + "/close", "{\"reason\": \"MOVED\"}"),
                    403,
                    "access-denied");
        }
    }

    @Test
    void the_person_the_representative_and_the_unit_read_the_plan() {
        Case nora = Case.withCoordinator();
        String plan = nora.openPlan();
        for (Caller reader : List.of(nora.nora, nora.mother, Caller.unit("unit"))) {
            nora.as(reader)
                    .get("/persons/" + nora.person + "/plan")
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(plan));
        }
    }

    @Test
    void an_unknown_plan_is_answered_like_a_strangers_and_a_person_without_one_has_none() {
        Case nora = Case.withCoordinator();
        refused(
                nora.post(NURSE, "/plans/nowhere/close", "{\"reason\": \"MOVED\"}"),
                403,
                "access-denied");
        refused(nora.as(NURSE).get("/plans/nowhere").then(), 403, "access-denied");
        refused(nora.as(Caller.unit("unit")).get("/plans/nowhere").then(), 404, "unknown-plan");
        refused(nora.as(NURSE).get("/persons/" + nora.person + "/plan").then(), 404, "not-found");
    }

    @Test
    void without_a_token_nothing_is_answered() {
        io.restassured.RestAssured.given().get("/plans/any").then().statusCode(401);
    }

    @Test
    void another_practitioner_of_a_sector_with_consent_is_not_a_member() {
        Case nora = Case.withTeam();
        String plan = nora.openPlan();
        refused(
                nora.as(Caller.practitioner("substitute", Sector.SCHOOL))
                        .get("/plans/" + plan)
                        .then(),
                403,
                "access-denied");
    }
}
