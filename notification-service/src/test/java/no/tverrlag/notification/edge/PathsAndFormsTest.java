package no.tverrlag.notification.edge;

import static no.tverrlag.notification.edge.Edge.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked for where, and in which form: the manners that all services have. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@Tag("process")
class PathsAndFormsTest {

    @TestHTTPResource("/")
    URI service;

    @Test
    void an_unknown_path_is_a_problem_with_and_without_a_token() {
        problem(nurse().get("/no/such/path").then(), 404, "not-found")
                .body("instance", equalTo("/no/such/path"));
        problem(RestAssured.get("/no/such/path").then(), 404, "not-found");
        problem(nurse().get("/q/no-such-page").then(), 404, "not-found");
        problem(nurse().get("/problems/no-such-problem").then(), 404, "not-found");
    }

    @Test
    void a_method_that_is_not_there_is_a_problem() {
        problem(nurse().delete("/inbox").then(), 405, "method-not-allowed");
    }

    @Test
    void what_cannot_be_had_in_the_form_asked_for_is_a_problem() {
        problem(nurse().accept("application/xml").get("/inbox").then(), 406, "not-acceptable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nb                        | nb | Ikke funnet
                    no, en;q=0.5              | nb | Ikke funnet
                    nn-NO                     | nn | Ikkje funne
                    de, nn;q=0.3, nb;q=0.7    | nb | Ikke funnet
                    en-GB                     | en | Not found
                    fr                        | en | Not found
                    nb;q=0                    | en | Not found
                    ;;;                       | en | Not found
                    """)
    void a_problem_is_told_in_the_readers_language(String accepted, String told, String title) {
        problem(
                        nurse().header("Accept-Language", accepted).get("/no/such/path").then(),
                        404,
                        "not-found")
                .header("Content-Language", told)
                .body("title", equalTo(title));
    }

    @Test
    void a_detail_that_only_english_has_is_told_as_such() {
        NORA.takenIn("team", NORA.joined(NORA.teacher), NORA.noticeForTheNurse());
        problem(
                        NORA.teacher
                                .request()
                                .header("Accept-Language", "nb")
                                .body("{}")
                                .post(ACKNOWLEDGE)
                                .then(),
                        403,
                        "not-the-recipient")
                .header("Content-Language", "nb, en")
                .body("title", equalTo("Ikke mottakeren"));
    }

    @Test
    void every_type_of_problem_has_its_page_for_programs_and_for_people() {
        RestAssured.given()
                .accept(ContentType.JSON)
                .get("/problems")
                .then()
                .statusCode(200)
                .body("problems.type", hasItem("/problems/not-the-recipient"))
                .body("problems.type", hasItem("/problems/store-unavailable"))
                .header("Cache-Control", "public, max-age=3600");
        RestAssured.given()
                .accept(ContentType.JSON)
                .header("Accept-Language", "nn")
                .get("/problems/stale")
                .then()
                .statusCode(200)
                .header("Content-Language", "nn")
                .body("type", equalTo("/problems/stale"))
                .body("title", equalTo("Utdatert"))
                .body("detail", equalTo("Saka er endra sidan ho vart lesen."));
        RestAssured.given()
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", "nb")
                .get("/problems/stale")
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .body("html.head.title", equalTo("Utdatert"))
                .body("html.@lang", equalTo("nb"));
        RestAssured.given()
                .accept(ContentType.HTML)
                .get("/problems")
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML);
    }

    @Test
    void a_program_that_asks_for_no_form_gets_json_and_for_another_form_nothing() throws Exception {
        for (String page : List.of("/problems", "/problems/stale")) {
            try (HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                HttpResponse<String> answer =
                        client.send(
                                HttpRequest.newBuilder(service.resolve(page)).build(),
                                HttpResponse.BodyHandlers.ofString());
                assertThat(answer.headers().firstValue("Content-Type"))
                        .hasValueSatisfying(
                                type -> assertThat(type).startsWith("application/json"));
            }
            problem(RestAssured.given().accept("text/csv").get(page).then(), 406, "not-acceptable");
        }
    }

    @Test
    void lists_are_told_page_by_page_and_bad_pages_are_refused() {
        nurse().get("/inbox?limit=1").then().statusCode(200).body("notices", hasSize(1));
        for (String bad : List.of("limit=0", "limit=201", "limit=-1", "cursor=nowhere")) {
            problem(nurse().get("/inbox?" + bad).then(), 400, "malformed-parameter")
                    .body("parameter", equalTo(bad.substring(0, bad.indexOf('='))));
        }
    }
}
