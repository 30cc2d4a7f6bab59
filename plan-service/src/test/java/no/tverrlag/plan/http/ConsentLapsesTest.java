package no.tverrlag.plan.http;

import static no.tverrlag.plan.http.Case.NURSE;
import static no.tverrlag.plan.http.Case.PERIOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.Sector;
import no.tverrlag.kernel.Tag;
import no.tverrlag.plan.events.ConsentLapse;
import no.tverrlag.plan.events.PlanClosed;
import no.tverrlag.plan.events.PlanConsentLapsed;
import no.tverrlag.runtime.engine.Ledger;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Test;

/** Team-service says that the consent to a plan was withdrawn, or that its time was up. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@org.junit.jupiter.api.Tag("process")
class ConsentLapsesTest {

    private static final int RACES = 8;

    @Inject Ledger ledger;

    @Test
    void a_consent_that_expired_closes_the_plan_once_and_says_why() {
        Case nora = Case.withCoordinator();
        String plan = nora.openPlan();
        nora.expired(ConsentKind.PLAN, "consent-plan").repeated().sharing(Sector.NAV);

        nora.as(NURSE)
                .get("/plans/" + plan)
                .then()
                .statusCode(200)
                .body("status", equalTo("REVOKED"));
        assertThat(told(nora, PlanConsentLapsed.class))
                .extracting(PlanConsentLapsed::plan, PlanConsentLapsed::lapse)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(plan, ConsentLapse.EXPIRED));
        assertThat(told(nora, PlanClosed.class)).hasSize(1);
    }

    @Test
    void the_plan_stays_while_another_consent_to_it_holds() {
        Case nora = Case.withCoordinator();
        String plan = nora.openPlan();
        nora.consent(ConsentKind.PLAN, "consent-of-father")
                .expired(ConsentKind.PLAN, "consent-plan");

        nora.as(NURSE)
                .get("/plans/" + plan)
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"));
        assertThat(told(nora, PlanConsentLapsed.class)).isEmpty();
    }

    @Test
    void after_a_new_consent_a_new_plan_may_be_opened() {
        Case nora = Case.withCoordinator();
        nora.openPlan();
        nora.withdrawn(ConsentKind.PLAN, "consent-plan");
        nora.post(NURSE, plans(nora), PERIOD)
                .statusCode(409)
                .body("type", equalTo("/problems/plan-consent-missing"));

        nora.consent(ConsentKind.PLAN, "consent-again");
        assertThat(nora.openPlan()).isNotBlank();
    }

    /** Plans are opened and closed all the while, so that some opening meets the withdrawal. */
    @Test
    void a_withdrawal_that_arrives_while_plans_are_opened_leaves_none_open() throws Exception {
        for (int race = 0; race < RACES; race++) {
            Case nora = Case.withCoordinator();
            nora.as(NURSE).get(plan(nora)).then().statusCode(404);
            try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
                Future<?> withdrawn =
                        beside.submit(() -> nora.withdrawn(ConsentKind.PLAN, "consent-plan"));
                openUntilRefused(nora);
                assertThat(withdrawn.get(60, TimeUnit.SECONDS)).isSameAs(nora);
            }
            nora.as(NURSE).get(plan(nora)).then().statusCode(404);
            assertThat(told(nora, PlanConsentLapsed.class)).hasSize(1);
        }
    }

    private static void openUntilRefused(Case nora) {
        for (int opened = 0; opened < 1_000; opened++) {
            Response answer = NURSE.request().body(PERIOD).post(plans(nora));
            if (answer.statusCode() == 409) {
                answer.then().body("type", equalTo("/problems/plan-consent-missing"));
                return;
            }
            String plan = answer.then().statusCode(201).extract().path("id");
            Response closed =
                    NURSE.request()
                            .body("{\"reason\": \"COMPLETED\"}")
                            .post("/plans/" + plan + "/close");
            assertThat(closed.statusCode()).isIn(200, 409);
        }
        throw new AssertionError("the withdrawal did not arrive");
    }

    private static String plan(Case nora) {
        return "/persons/" + nora.person + "/plan";
    }

    private static String plans(Case nora) {
        return "/persons/" + nora.person + "/plans";
    }

    private <E> List<E> told(Case nora, Class<E> type) {
        return ledger.answers().facts(List.of(Tag.of("person", nora.person))).stream()
                .map(Fact::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
