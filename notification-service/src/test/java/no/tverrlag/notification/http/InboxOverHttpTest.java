package no.tverrlag.notification.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import no.tverrlag.testing.Neighbour;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From what the neighbours publish to the inbox of whoever coordinates. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@Tag("process")
class InboxOverHttpTest {

    private static final LocalDate PASSED = LocalDate.parse("2025-01-15");

    private final Case nora = new Case();

    /** The id of the nurse's one notice, once it has come. */
    private Object nurseIsTold() {
        nora.accepted(nora.nurse);
        nora.activePlan(PASSED);
        List<Map<String, Object>> notices = nora.inbox(nora.nurse, 1);
        assertThat(notices).hasSize(1);
        return notices.getFirst().getOrDefault("id", "");
    }

    @Test
    void the_coordinator_is_told_of_a_passed_review_in_codes_and_dates_alone() {
        Object notice = nurseIsTold();

        assertThat(nora.inbox(nora.nurse))
                .singleElement()
                .satisfies(
                        told -> {
                            assertThat(told)
                                    .containsOnlyKeys(
                                            "id", "person", "about", "subject", "due", "raisedAt");
                            assertThat(told)
                                    .containsEntry("id", notice)
                                    .containsEntry("person", nora.person.value())
                                    .containsEntry("about", "REVIEW_OVERDUE")
                                    .containsEntry("subject", nora.plan)
                                    .containsEntry("due", "2025-01-15");
                        });
        assertThat(nora.inbox(nora.stranger)).isEmpty();
    }

    @Test
    void a_record_delivered_again_raises_no_second_notice() {
        nora.accepted(nora.nurse);
        nora.activePlan(PASSED);
        var record = nora.plans.record(nora.activated(), Instant.now(), Neighbour.nextPosition());
        nora.plans.send(record);
        nora.plans.send(record);
        long said = nora.plans.publishes(nora.activated());
        Object notice = nora.inbox(nora.nurse, 1).getFirst().get("id");

        nora.takenIn("plan", said, notice);

        assertThat(nora.inbox(nora.nurse)).hasSize(1);
    }

    @Test
    void the_recipient_acknowledges_and_the_first_time_stands() {
        Object notice = nurseIsTold();
        Instant seen = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Response answer =
                nora.nurse
                        .request()
                        .body(Map.of("occurredAt", seen.toString()))
                        .post("/inbox/" + notice + "/acknowledge");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("id")).isEqualTo(notice);

        assertThat(nora.acknowledge(nora.nurse, notice).statusCode()).isEqualTo(200);

        assertThat(nora.inbox(nora.nurse))
                .extracting(told -> told.get("acknowledgedAt"))
                .containsExactly(seen.toString());
    }

    @Test
    void nobody_else_acknowledges_it() {
        Object notice = nurseIsTold();
        nora.takenIn("team", nora.joined(nora.teacher), notice);

        problem(nora.acknowledge(nora.teacher, notice), 403, "not-the-recipient");
        Response denied = nora.acknowledge(nora.stranger, notice);
        problem(denied, 403, "access-denied");
        assertThat(denied.jsonPath().getString("reason")).isEqualTo("no-relation");
        problem(nora.acknowledge(nora.nurse, "n-nowhere"), 403, "access-denied");

        assertThat(nora.inbox(nora.teacher)).isEmpty();
        assertThat(nora.inbox(nora.nurse)).hasSize(1);
        assertThat(nora.inbox(nora.nurse).getFirst()).doesNotContainKey("acknowledgedAt");
    }

    private static void problem(Response response, int status, String slug) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("type")).isEqualTo("/problems/" + slug);
    }

    @Test
    void a_new_coordinator_is_told_and_the_old_one_sees_it_no_longer() {
        Object old = nurseIsTold();
        nora.ended(nora.nurse);
        nora.accepted(nora.teacher);

        List<Map<String, Object>> notices = nora.inbox(nora.teacher, 1);

        assertThat(notices).extracting(told -> told.get("due")).containsExactly("2025-01-15");
        assertThat(notices.getFirst().get("id")).isNotEqualTo(old);
        assertThat(nora.inbox(nora.nurse)).isEmpty();
        problem(nora.acknowledge(nora.nurse, old), 403, "access-denied");
    }

    @Test
    void who_takes_over_after_the_evaluation_has_nothing_to_catch_up_with() {
        Object old = nurseIsTold();
        nora.takenIn("plan", nora.evaluated(Instant.now()), old);
        nora.ended(nora.nurse);
        nora.takenIn("team", nora.accepted(nora.teacher), old);

        assertThat(nora.inbox(nora.teacher)).isEmpty();
    }
}
