package no.tverrlag.plan.http;

import static no.tverrlag.plan.http.Case.NURSE;
import static no.tverrlag.plan.http.Case.PERIOD;
import static no.tverrlag.plan.http.Case.TEACHER;
import static no.tverrlag.plan.http.Case.evaluation;
import static no.tverrlag.plan.http.Case.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Plans from their opening to their end. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@Tag("process")
class PlanCourseTest {

    @Test
    void the_plan_of_the_sample_goes_from_opening_to_a_goal_reached() {
        Case nora = Case.withTeam();
        String plan = nora.activePlan();
        String evaluations = "/plans/" + plan + "/goals/goal-school/evaluations";
        nora.created(
                NURSE, evaluations, evaluation(3, "IMPROVING", "CONTINUE", "2025-01-15T12:00:00Z"));
        nora.created(
                TEACHER, evaluations, evaluation(6, "ACHIEVED", "CLOSE", "2025-04-15T12:00:00Z"));

        nora.as(TEACHER)
                .get("/persons/" + nora.person + "/plan")
                .then()
                .statusCode(200)
                .body("id", equalTo(plan))
                .body("person", equalTo(nora.person.value()))
                .body("status", equalTo("ACTIVE"))
                .body("period.from", equalTo("2024-10-15"))
                .body("reviewDates", contains("2025-01-15", "2025-04-15", "2025-08-20"))
                .body("legalBasisVersion", equalTo("forskrift-individuell-plan-2022"))
                .body("openedAt", equalTo("2024-10-15T12:40:00Z"))
                .body("activatedAt", equalTo("2024-10-16T08:00:00Z"))
                .body("closedAt", nullValue())
                .body("goals.id", contains("goal-school"))
                .body("goals[0].words", equalTo("I want to be in class with Mia"))
                .body("goals[0].status", equalTo("CLOSED"))
                .body("goals[0].target.activity", equalTo("Stay in class until lunch"))
                .body("goals[0].evaluations.score", contains(3, 6))
                .body("goals[0].evaluations.change", contains("FIRST", "IMPROVED"))
                .body("goals[0].evaluations.evaluatedBy.id", contains("nurse", "teacher"))
                .body("measures.id", contains("m-room", "m-respite"))
                .body("measures.decisionStatus", contains("NOT_REQUIRED", "APPLIED"))
                .body("measures[0].responsible.organisation", equalTo("Finnsnes skole"));
    }

    @Test
    void a_closed_plan_stays_readable_by_its_id() {
        Case nora = Case.withCoordinator();
        String plan = nora.openPlan();
        nora.post(NURSE, "/plans/" + plan + "/close", "{\"reason\": \"COMPLETED\"}")
                .statusCode(200);
        refused(
                nora.post(NURSE, "/plans/" + plan + "/close", "{\"reason\": \"MOVED\"}"),
                409,
                "plan-closed-already");
        refused(nora.as(NURSE).get("/persons/" + nora.person + "/plan").then(), 404, "not-found");
        nora.as(NURSE)
                .get("/plans/" + plan)
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("closeReason", equalTo("COMPLETED"));
        refused(nora.post(NURSE, "/plans/" + plan + "/goals", nora.goal()), 409, "plan-is-closed");
    }

    @Test
    void withdrawing_the_consent_to_the_plan_closes_it_and_a_new_consent_allows_a_new_one() {
        Case nora = Case.withTeam();
        String plan = nora.activePlan();
        nora.withdrawn(ConsentKind.PLAN, "consent-plan");
        nora.as(NURSE)
                .get("/plans/" + plan)
                .then()
                .statusCode(200)
                .body("status", equalTo("REVOKED"))
                .body("closeReason", equalTo("REVOKED"));
        refused(nora.post(NURSE, nora.plans(), PERIOD), 409, "plan-consent-missing");
        nora.consent(ConsentKind.PLAN, "consent-plan-2");
        String second = nora.openPlan();
        nora.as(NURSE)
                .get("/persons/" + nora.person + "/plan")
                .then()
                .statusCode(200)
                .body("id", equalTo(second))
                .body("status", equalTo("DRAFT"));
    }
}
