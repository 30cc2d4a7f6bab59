package no.tverrlag.referral.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.tverrlag.referral.http.Referrals.TEACHER;
import static no.tverrlag.referral.http.Referrals.UNIT;
import static no.tverrlag.referral.http.Referrals.post;
import static no.tverrlag.referral.http.Referrals.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("process")
@QuarkusTest
@QuarkusTestResource(Servers.class)
class MannersTest {

    @Inject MongoClient client;

    @Test
    void a_repeated_report_is_answered_like_the_first_time_and_counts_once() {
        PersonId nora = Referrals.registered();
        Map<String, Object> body = Referrals.need(nora);
        var first = TEACHER.request("report-once").body(body).post("/need-reports");
        var second = TEACHER.request("report-once").body(body).post("/need-reports");

        first.then().statusCode(201);
        second.then().statusCode(201);
        assertThat(second.body().asString()).isEqualTo(first.body().asString());
        Referrals.get(UNIT, "/persons/" + nora + "/need-reports")
                .body("reports.size()", equalTo(1));
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        PersonId nora = Referrals.registered();
        TEACHER.request("one-key")
                .body(Referrals.need(nora))
                .post("/need-reports")
                .then()
                .statusCode(201);

        problem(
                TEACHER.request("one-key")
                        .body(Referrals.need(Referrals.registered()))
                        .post("/need-reports")
                        .then(),
                422,
                "idempotency-key-reused");
    }

    @Test
    void a_command_without_a_key_is_refused() {
        problem(
                        RestAssured.given()
                                .header("Authorization", "Bearer " + TEACHER.token())
                                .contentType(ContentType.JSON)
                                .body(Referrals.person(Referrals.nationalId()))
                                .post("/persons")
                                .then(),
                        400,
                        "idempotency-key-required")
                .body("header", equalTo("Idempotency-Key"));
    }

    @Test
    void who_accepts_no_json_is_told_so_before_anything_happens() {
        PersonId nora = Referrals.registered();
        problem(
                TEACHER.request("as-csv")
                        .accept("text/csv")
                        .body(Referrals.need(nora))
                        .post("/need-reports")
                        .then(),
                406,
                "not-acceptable");
        TEACHER.request("as-csv")
                .accept("text/csv, application/json;q=0.1")
                .body(Referrals.need(nora))
                .post("/need-reports")
                .then()
                .statusCode(201)
                .contentType(ContentType.JSON)
                .body("position", greaterThan(0));
    }

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
    void broken_json_is_refused_with_the_place() {
        problem(post(TEACHER, "/persons", "{\"name\": \"Ola\",, }"), 400, "malformed-body")
                .body("line", equalTo(1))
                .body("column", equalTo(16));
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        byte[] body = "{\"name\": \"Ola ?\", \"born\": \"2013-03-13\"}".getBytes(UTF_8);
        body[14] = (byte) 0xFF;
        problem(TEACHER.request().body(body).post("/persons").then(), 400, "malformed-body")
                .body("detail", equalTo("The body must be JSON in UTF-8."));
    }

    @Test
    void no_body_at_all_lacks_what_is_required() {
        problem(TEACHER.request().post("/persons").then(), 400, "malformed-body")
                .body("where", equalTo("/name"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"born": "2013-03-13"}                                            | /name
                    {"name": null, "born": "2013-03-13"}                              | /name
                    {"name": "Ola"}                                                   | /born
                    {"name": "Ola", "born": "yesterday"}                              | /born
                    {"name": "Ola", "born": "2013-03-13", "shoeSize": 34}             | /shoeSize
                    {"name": "Ola", "born": "2013-03-13", "occurredAt": "2024-13-01"} | /occurredAt
                    """)
    void a_person_of_another_form_is_refused_with_the_place(String body, String where) {
        problem(post(TEACHER, "/persons", body), 400, "malformed-body")
                .body("where", equalTo(where));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"variables": {"memory": 2.5}}                             | /variables/memory
                    {"variables": {"memory": "2"}}                             | /variables/memory
                    {"variables": {"memory": null}}                            | /variables/memory
                    {}                                                         | /variables
                    """)
    void scores_of_another_form_are_refused_with_the_place(String body, String where) {
        problem(post(UNIT, "/persons/any/iplos", body), 400, "malformed-body")
                .body("where", equalTo(where));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"sector": "CIRCUS", "needs": ["sleep"]}    | /sector
                    {"sector": 4, "needs": ["sleep"]}           | /sector
                    {"sector": "SCHOOL", "needs": ["a", null]}  | /needs/1
                    """)
    void contributions_of_another_form_are_refused_with_the_place(String body, String where) {
        problem(post(UNIT, "/persons/any/contributions", body), 400, "malformed-body")
                .body("where", equalTo(where));
    }

    @Test
    void what_lies_ahead_cannot_have_occurred() {
        problem(
                        post(
                                TEACHER,
                                "/persons",
                                Map.of(
                                        "name", "Ola",
                                        "born", "2013-03-13",
                                        "occurredAt", "2100-01-01T00:00:00Z")),
                        422,
                        "occurs-in-the-future")
                .body("where", equalTo("/occurredAt"));
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

    @ParameterizedTest
    @ValueSource(ints = {1, 200})
    void a_key_has_one_to_two_hundred_characters(int length) {
        String key = length == 1 ? "!" : "k".repeat(length - 36) + java.util.UUID.randomUUID();
        TEACHER.request(key)
                .body(Referrals.person(Referrals.nationalId()))
                .post("/persons")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "n\u00f8kkel"})
    void a_key_of_other_characters_is_refused(String key) {
        problem(
                TEACHER.request(key)
                        .body(Referrals.person(Referrals.nationalId()))
                        .post("/persons")
                        .then(),
                400,
                "idempotency-key-required");
    }

    @Test
    void a_key_of_more_than_two_hundred_characters_is_refused() {
        problem(
                TEACHER.request("k".repeat(201))
                        .body(Referrals.person(Referrals.nationalId()))
                        .post("/persons")
                        .then(),
                400,
                "idempotency-key-required");
    }

    @Test
    void two_callers_may_use_the_same_key() {
        TEACHER.request("shared-key")
                .body(Referrals.need(Referrals.registered()))
                .post("/need-reports")
                .then()
                .statusCode(201);
        Referrals.NURSE
                .request("shared-key")
                .body(Referrals.need(Referrals.registered()))
                .post("/need-reports")
                .then()
                .statusCode(201);
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
