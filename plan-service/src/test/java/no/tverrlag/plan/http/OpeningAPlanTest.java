package no.tverrlag.plan.http;

import static no.tverrlag.plan.http.Case.NURSE;
import static no.tverrlag.plan.http.Case.PERIOD;
import static no.tverrlag.plan.http.Case.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@Tag("process")
class OpeningAPlanTest {

    @Test
    void before_there_is_a_coordinator_nobody_opens_a_plan() {
        Case nora = new Case().consent(ConsentKind.PLAN, "consent-plan");
        refused(nora.post(NURSE, nora.plans(), PERIOD), 403, "access-denied");
    }

    @Test
    void without_consent_the_coordinator_opens_no_plan() {
        Case nora = new Case().coordinator("nurse");
        refused(nora.post(NURSE, nora.plans(), PERIOD), 409, "plan-consent-missing");
    }

    @Test
    void a_plan_opened_before_the_consent_was_given_is_refused() {
        Case nora = Case.withCoordinator();
        refused(
                nora.post(
                        NURSE,
                        nora.plans(),
                        PERIOD.replace("2024-10-15T12:40:00Z", "2024-09-20T09:09:59Z")),
                409,
                "plan-consent-missing");
    }

    @Test
    void a_second_plan_is_refused_and_names_the_first() {
        Case nora = Case.withCoordinator();
        String plan = nora.openPlan();
        refused(nora.post(NURSE, nora.plans(), PERIOD), 409, "plan-already-open")
                .body("plan", equalTo(plan));
    }

    @Test
    void wrong_dates_are_impossible() {
        Case nora = Case.withCoordinator();
        refused(
                nora.post(NURSE, nora.plans(), PERIOD.replace("2025-10-15", "2024-10-15")),
                422,
                "period-backwards");
        refused(
                nora.post(NURSE, nora.plans(), PERIOD.replaceAll("\\[.*]", "[]")),
                422,
                "review-dates-missing");
        refused(
                        nora.post(NURSE, nora.plans(), PERIOD.replace("2025-08-20", "2026-08-20")),
                        422,
                        "review-date-outside-period")
                .body("reviewDate", equalTo("2026-08-20"));
    }

    @Test
    void a_body_without_a_mandatory_member_is_malformed_and_says_where() {
        Case nora = Case.withCoordinator();
        refused(nora.post(NURSE, nora.plans(), "{\"reviewDates\": []}"), 400, "malformed-body")
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

    private static List<Integer> together(Case nora) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Integer> open =
                () -> {
                    var request = nora.as(NURSE).body(PERIOD);
                    start.await(30, TimeUnit.SECONDS);
                    return request.post(nora.plans()).statusCode();
                };
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Integer> one = both.submit(open);
            Future<Integer> other = both.submit(open);
            return List.of(one.get(60, TimeUnit.SECONDS), other.get(60, TimeUnit.SECONDS));
        }
    }
}
