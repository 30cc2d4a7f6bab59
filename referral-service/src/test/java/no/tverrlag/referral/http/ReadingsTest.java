package no.tverrlag.referral.http;

import static no.tverrlag.referral.http.Referrals.TEACHER;
import static no.tverrlag.referral.http.Referrals.UNIT;
import static no.tverrlag.referral.http.Referrals.post;
import static no.tverrlag.referral.http.Referrals.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.mongodb.client.MongoClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was read, and what is done on the strength of it. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@Tag("process")
class ReadingsTest {

    @Inject MongoClient client;

    @Test
    void nobody_acts_without_a_token() {
        problem(
                RestAssured.given()
                        .header("Idempotency-Key", "any")
                        .contentType(ContentType.JSON)
                        .body(Referrals.person(Referrals.nationalId()))
                        .post("/persons")
                        .then(),
                401,
                "unauthenticated");
    }

    @Test
    void an_act_on_a_stale_reading_is_refused() {
        String path = "/need-reports/" + Referrals.reported(TEACHER, Referrals.registered());
        String etag = Referrals.get(UNIT, path).statusCode(200).extract().header("ETag");
        post(UNIT, path + "/acknowledge", Map.of()).statusCode(200);

        problem(
                UNIT.request()
                        .header("If-Match", etag)
                        .body(Map.of("reasonCode", "NOT_LONG_TERM"))
                        .post(path + "/decline")
                        .then(),
                412,
                "stale");
    }

    @Test
    void an_act_on_any_reading_or_on_the_newest_in_weak_form_is_taken() {
        String path = "/need-reports/" + Referrals.reported(TEACHER, Referrals.registered());
        String etag = Referrals.get(UNIT, path).statusCode(200).extract().header("ETag");

        UNIT.request()
                .header("If-Match", "W/" + etag)
                .body(Map.of())
                .post(path + "/acknowledge")
                .then()
                .statusCode(200);
        UNIT.request()
                .header("If-Match", "*")
                .body(Map.of("reasonCode", "NOT_LONG_TERM"))
                .post(path + "/decline")
                .then()
                .statusCode(200);
        problem(
                        UNIT.request()
                                .header("If-Match", etag + ", \"1\"")
                                .body(Map.of())
                                .post(path + "/acknowledge")
                                .then(),
                        400,
                        "malformed-header")
                .body("header", equalTo("If-Match"));
    }

    @Test
    void who_has_the_newest_reading_is_told_so_without_a_body() {
        String path = "/need-reports/" + Referrals.reported(TEACHER, Referrals.registered());
        String etag = Referrals.get(UNIT, path).statusCode(200).extract().header("ETag");

        String nothing =
                UNIT.request()
                        .header("If-None-Match", etag)
                        .get(path)
                        .then()
                        .statusCode(304)
                        .header("ETag", etag)
                        .extract()
                        .asString();
        assertThat(nothing).isEmpty();
        post(UNIT, path + "/acknowledge", Map.of()).statusCode(200);
        UNIT.request().header("If-None-Match", etag).get(path).then().statusCode(200);
    }

    @Test
    void who_may_not_read_is_not_told_that_nothing_changed() {
        String path = "/need-reports/" + Referrals.reported(TEACHER, Referrals.registered());
        String etag = Referrals.get(UNIT, path).statusCode(200).extract().header("ETag");

        problem(
                Referrals.GP.request().header("If-None-Match", etag).get(path).then(),
                403,
                "access-denied");
    }

    @Test
    void reports_are_told_page_by_page() {
        PersonId nora = Referrals.registered();
        String first = Referrals.reported(TEACHER, nora);
        String second = Referrals.reported(TEACHER, nora);
        String path = "/persons/" + nora + "/need-reports?limit=1";

        String next =
                Referrals.get(UNIT, path)
                        .statusCode(200)
                        .body("reports.size()", equalTo(1))
                        .body("reports[0].id", equalTo(first))
                        .extract()
                        .path("next");
        Referrals.get(UNIT, path + "&cursor=" + next)
                .statusCode(200)
                .body("reports.size()", equalTo(1))
                .body("reports[0].id", equalTo(second))
                .body("next", equalTo(null));
    }

    @Test
    void what_a_command_records_is_part_of_its_callers_trace() {
        String trace = "a3ce929d0e0e47364bf92f3577b34da6";
        TEACHER.request()
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .header("X-Correlation-Id", "trace-of-a-command")
                .body(Referrals.person(Referrals.nationalId()))
                .post("/persons")
                .then()
                .statusCode(201)
                .header("X-Correlation-Id", "trace-of-a-command");

        assertThat(
                        client.getDatabase("referral")
                                .getCollection("events")
                                .find()
                                .into(new java.util.ArrayList<>()))
                .anySatisfy(
                        batch ->
                                assertThat(batch.toJson())
                                        .contains("00-" + trace + "-", "trace-of-a-command"));
    }
}
