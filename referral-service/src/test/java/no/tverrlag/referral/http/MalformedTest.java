package no.tverrlag.referral.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.tverrlag.referral.http.Referrals.TEACHER;
import static no.tverrlag.referral.http.Referrals.UNIT;
import static no.tverrlag.referral.http.Referrals.post;
import static no.tverrlag.referral.http.Referrals.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies that are no command, and where they are wrong. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@Tag("process")
class MalformedTest {

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
}
