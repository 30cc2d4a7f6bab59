package no.tverrlag.referral.http;

import static no.tverrlag.referral.http.Referrals.TEACHER;
import static no.tverrlag.referral.http.Referrals.UNIT;
import static no.tverrlag.referral.http.Referrals.post;
import static no.tverrlag.referral.http.Referrals.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.Map;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("process")
@QuarkusTest
@QuarkusTestResource(Servers.class)
class MannersTest {

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
        problem(post(TEACHER, "/persons/any/iplos", body), 400, "malformed-body")
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
        problem(post(TEACHER, "/persons/any/contributions", body), 400, "malformed-body")
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
}
