package no.tverrlag.plan.http;

import static no.tverrlag.plan.http.Case.NAV;
import static no.tverrlag.plan.http.Case.NURSE;
import static no.tverrlag.plan.http.Case.PERIOD;
import static no.tverrlag.plan.http.Case.TEACHER;
import static no.tverrlag.plan.http.Case.evaluation;
import static no.tverrlag.plan.http.Case.measure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.kernel.Sector;
import no.tverrlag.testing.Caller;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@Tag("process")
class PlanServiceTest {

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
    void before_there_is_a_coordinator_nobody_opens_a_plan() {
        Case nora = new Case().consent(ConsentKind.PLAN, "consent-plan");
        refused(nora.post(NURSE, plans(nora), PERIOD), 403, "access-denied");
    }

    @Test
    void without_consent_the_coordinator_opens_no_plan() {
        Case nora = new Case().coordinator("nurse");
        refused(nora.post(NURSE, plans(nora), PERIOD), 409, "plan-consent-missing");
    }

    @Test
    void a_plan_opened_before_the_consent_was_given_is_refused() {
        Case nora = Case.withCoordinator();
        refused(
                nora.post(
                        NURSE,
                        plans(nora),
                        PERIOD.replace("2024-10-15T12:40:00Z", "2024-09-20T09:09:59Z")),
                409,
                "plan-consent-missing");
    }

    @Test
    void a_second_plan_is_refused_and_names_the_first() {
        Case nora = Case.withCoordinator();
        String plan = nora.openPlan();
        refused(nora.post(NURSE, plans(nora), PERIOD), 409, "plan-already-open")
                .body("plan", equalTo(plan));
    }

    @Test
    void wrong_dates_are_impossible() {
        Case nora = Case.withCoordinator();
        refused(
                nora.post(NURSE, plans(nora), PERIOD.replace("2025-10-15", "2024-10-15")),
                422,
                "period-backwards");
        refused(
                nora.post(NURSE, plans(nora), PERIOD.replaceAll("\\[.*]", "[]")),
                422,
                "review-dates-missing");
        refused(
                        nora.post(NURSE, plans(nora), PERIOD.replace("2025-08-20", "2026-08-20")),
                        422,
                        "review-date-outside-period")
                .body("reviewDate", equalTo("2026-08-20"));
    }

    @Test
    void a_body_without_a_mandatory_member_is_malformed_and_says_where() {
        Case nora = Case.withCoordinator();
        refused(nora.post(NURSE, plans(nora), "{\"reviewDates\": []}"), 400, "malformed-body")
                .body("where", equalTo("/period"));
        String plan = nora.openPlan();
        refused(nora.post(NURSE, "/plans/" + plan + "/close", "{}"), 400, "malformed-body")
                .body("where", equalTo("/reason"));
    }

    @Test
    void of_two_plans_opened_at_the_same_time_one_is_opened() throws Exception {
        Case nora = Case.withCoordinator();
        for (int round = 0; round < 5; round++) {
            List<Integer> statuses = together(nora);
            assertThat(statuses).containsExactlyInAnyOrder(201, 409);
            String plan =
                    nora.as(NURSE)
                            .get("/persons/" + nora.person + "/plan")
                            .then()
                            .statusCode(200)
                            .extract()
                            .path("id");
            nora.post(NURSE, "/plans/" + plan + "/close", "{\"reason\": \"OTHER\"}")
                    .statusCode(200);
        }
    }

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
        refused(nora.post(nora.mother, plans(nora), PERIOD), 403, "access-denied");
        refused(nora.post(TEACHER, plans(nora), PERIOD), 403, "access-denied");
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
        refused(nora.post(NURSE, plans(nora), PERIOD), 409, "plan-consent-missing");
        nora.consent(ConsentKind.PLAN, "consent-plan-2");
        String second = nora.openPlan();
        nora.as(NURSE)
                .get("/persons/" + nora.person + "/plan")
                .then()
                .statusCode(200)
                .body("id", equalTo(second))
                .body("status", equalTo("DRAFT"));
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

    private static String plans(Case of) {
        return "/persons/" + of.person + "/plans";
    }

    private static ValidatableResponse refused(
            ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status));
    }

    private static List<Integer> together(Case nora) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Integer> open =
                () -> {
                    var request = nora.as(NURSE).body(PERIOD);
                    start.await(30, TimeUnit.SECONDS);
                    return request.post(plans(nora)).statusCode();
                };
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Integer> one = both.submit(open);
            Future<Integer> other = both.submit(open);
            return List.of(one.get(60, TimeUnit.SECONDS), other.get(60, TimeUnit.SECONDS));
        }
    }
}
