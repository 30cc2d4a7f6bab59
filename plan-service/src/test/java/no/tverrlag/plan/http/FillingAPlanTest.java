package no.tverrlag.plan.http;

import static no.tverrlag.plan.http.Case.NURSE;
import static no.tverrlag.plan.http.Case.evaluation;
import static no.tverrlag.plan.http.Case.measure;
import static no.tverrlag.plan.http.Case.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@Tag("process")
class FillingAPlanTest {

    @Test
    void an_incomplete_plan_is_not_activated_and_the_missing_points_are_named() {
        Case nora = Case.withCoordinator();
        String plan = nora.openPlan();
        refused(
                        nora.post(
                                NURSE,
                                "/plans/" + plan + "/activate",
                                "{\"occurredAt\": \"2024-10-16T08:00:00Z\"}"),
                        422,
                        "plan-incomplete")
                .body("missing", contains("a", "b", "e", "f"));
    }

    @Test
    void activating_twice_and_without_a_body_is_fine() {
        Case nora = Case.withTeam();
        String plan = nora.activePlan();
        nora.as(NURSE)
                .post("/plans/" + plan + "/activate")
                .then()
                .statusCode(200)
                .body("id", equalTo(plan))
                .body("position", equalTo(0));
    }

    @Test
    void a_goal_agreed_by_the_coordinator_needs_to_say_how() {
        Case nora = Case.withCoordinator();
        String plan = nora.openPlan();
        nora.created(nora.mother, "/plans/" + plan + "/goals", nora.goal());
        String agree = "/plans/" + plan + "/goals/goal-school/agree";
        refused(nora.post(NURSE, agree, "{}"), 422, "how-agreed-missing");
        nora.post(NURSE, agree, "{\"how\": \"Said so in the meeting\"}")
                .statusCode(200)
                .body("id", equalTo("goal-school"));
        refused(
                nora.post(nora.mother, "/plans/" + plan + "/goals/goal-x/agree", "{}"),
                404,
                "unknown-goal");
    }

    @Test
    void a_measure_needs_a_goal_and_somebody_responsible() {
        Case nora = Case.withCoordinator();
        String plan = nora.openPlan();
        String measures = "/plans/" + plan + "/measures";
        refused(nora.post(NURSE, measures, measure("m-room", "WISHED")), 404, "unknown-goal");
        nora.created(NURSE, "/plans/" + plan + "/goals", nora.goal());
        refused(
                nora.post(
                        NURSE,
                        measures,
                        measure("m-room", "WISHED").replaceAll("\"responsible\": \\{.*?},", "")),
                422,
                "responsible-missing");
        refused(nora.post(NURSE, measures, measure("m-room", "PERHAPS")), 400, "malformed-body");
    }

    @Test
    void a_score_outside_the_range_changes_nothing() {
        Case nora = Case.withTeam();
        String plan = nora.activePlan();
        refused(
                        nora.post(
                                NURSE,
                                "/plans/" + plan + "/goals/goal-school/evaluations",
                                evaluation(13, "IMPROVING", "CONTINUE", "2025-01-15T11:59:00Z")),
                        422,
                        "score-out-of-range")
                .body("instrument", equalTo("PSFS"))
                .body("allowed", equalTo("0 to 10"));
        nora.as(NURSE)
                .get("/plans/" + plan)
                .then()
                .statusCode(200)
                .body("goals[0].evaluations.size()", equalTo(0));
    }
}
