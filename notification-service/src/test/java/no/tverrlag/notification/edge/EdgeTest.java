package no.tverrlag.notification.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import no.tverrlag.notification.http.Case;
import no.tverrlag.testing.Servers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The manners of HTTP that all services have from the runtime. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@Tag("process")
class EdgeTest {

    private static @Nullable Case nora;
    private static String acknowledge = "";

    @TestHTTPResource("/")
    URI service;

    private static ValidatableResponse problem(
            ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("correlationId", matchesPattern("[A-Za-z0-9_-]{8,64}"))
                .header("X-Correlation-Id", matchesPattern("[A-Za-z0-9_-]{8,64}"));
    }

    private static RequestSpecification nurse() {
        return nora().nurse.request();
    }

    /** The nurse has a notice, so that a request about it is refused for its form alone. */
    private static Case nora() {
        Case known = nora;
        if (known == null) {
            known = new Case();
            nora = known;
            acknowledge = "/inbox/" + known.noticeForTheNurse() + "/acknowledge";
        }
        return known;
    }

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

    @Test
    void a_body_of_another_type_is_a_problem() {
        problem(
                nurse().contentType("text/plain").body("{}").post(acknowledge).then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void a_body_too_large_is_a_problem_before_it_is_read() {
        byte[] large = new byte[1024 * 1024 + 1];
        problem(nurse().body(large).post(acknowledge).then(), 413, "too-large")
                .header("Connection", "close");
    }

    @Test
    void whoever_sends_too_large_a_body_hears_of_it_and_not_of_a_broken_connection()
            throws Exception {
        String token = nora().nurse.token();
        byte[] large = new byte[8 * 1024 * 1024];
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = 0; i < 20; i++) {
                HttpResponse<String> answer =
                        client.send(
                                HttpRequest.newBuilder(service.resolve(acknowledge))
                                        .header("Authorization", "Bearer " + token)
                                        .header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofByteArray(large))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(413);
            }
        }
    }

    @Test
    void whoever_asks_before_sending_too_large_a_body_is_told_at_once() throws Exception {
        String head =
                "POST /inbox HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2000000\r\n"
                        + "Expect: 100-continue\r\n\r\n";
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes("UTF-8"));
            assertThat(new String(socket.getInputStream().readNBytes(12), "UTF-8"))
                    .isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void a_time_that_is_no_text_is_refused() {
        for (String time : List.of("1767225600", "1767225600.5", "\"1767225600\"", "[2026,1,1]")) {
            problem(
                            nurse().body("{\"occurredAt\":" + time + "}").post(acknowledge).then(),
                            400,
                            "malformed-body")
                    .body("where", equalTo("/occurredAt"));
        }
    }

    @Test
    void a_body_too_large_that_did_not_say_so_is_a_problem() throws Exception {
        byte[] large = ("{\"a\":\"" + "x".repeat(1024 * 1024) + "\"}").getBytes("UTF-8");
        String token = nora().nurse.token();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(service.resolve(acknowledge))
                                    .header("Authorization", "Bearer " + token)
                                    .header("Content-Type", "application/json")
                                    .header("Idempotency-Key", "large")
                                    .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(large)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
            assertThat(answer.body()).contains("\"/problems/too-large\"");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(
                            type -> assertThat(type).startsWith("application/problem+json"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"occurredAt":"2025-01-01T00:00:00Z","occurredAt":"2025-01-02T00:00:00Z"}
                    {} {}
                    {"occurredAt":"2025-01-01T00:00:00Z"} rubbish
                    []
                    null
                    """)
    void a_body_that_says_a_thing_twice_or_more_than_one_thing_is_refused(String body) {
        problem(nurse().body(body).post(acknowledge).then(), 400, "malformed-body");
    }

    @Test
    void a_body_that_is_too_deep_is_refused() {
        problem(
                nurse().body("{\"occurredAt\":" + "[".repeat(500_000)).post(acknowledge).then(),
                400,
                "malformed-body");
    }

    @Test
    void a_correlation_id_of_the_callers_is_kept_and_a_malformed_one_is_not() {
        nurse().header("X-Correlation-Id", "case-4711-step-1")
                .get("/inbox")
                .then()
                .header("X-Correlation-Id", "case-4711-step-1");
        nurse().header("X-Correlation-Id", "nora nordmann")
                .get("/inbox")
                .then()
                .header("X-Correlation-Id", not(equalTo("nora nordmann")));
        nurse().header("X-Correlation-Id", "13831350290")
                .get("/inbox")
                .then()
                .header("X-Correlation-Id", not(equalTo("13831350290")));
    }

    @Test
    void the_callers_trace_goes_on_and_a_malformed_one_does_not() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        nurse().header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .get("/inbox")
                .then()
                .header("traceresponse", matchesPattern("00-" + trace + "-[0-9a-f]{16}-01"))
                .header("traceresponse", not(startsWith("00-" + trace + "-b7ad6b7169203331")));
        nurse().header("traceparent", "00-" + "0".repeat(32) + "-b7ad6b7169203331-01")
                .get("/inbox")
                .then()
                .header(
                        "traceresponse",
                        matchesPattern("00-(?!0{32})[0-9a-f]{32}-[0-9a-f]{16}-00"));
    }

    @Test
    void every_answer_has_the_headers_that_browsers_need() {
        for (ValidatableResponse answer :
                List.of(
                        nurse().get("/inbox").then(),
                        RestAssured.get("/inbox").then(),
                        RestAssured.get("/no/such/path").then(),
                        RestAssured.get("/q/health/live").then())) {
            answer.header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Cache-Control", "no-store")
                    .header(
                            "Content-Security-Policy",
                            "default-src 'none'; frame-ancestors 'none'");
        }
    }

    @Test
    void no_other_site_is_let_in_unless_configured() {
        var answer =
                nurse().header("Origin", "https://other.example")
                        .get("/inbox")
                        .then()
                        .extract()
                        .headers();
        assertThat(answer.hasHeaderWithName("Access-Control-Allow-Origin")).isFalse();
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
        Case somebody = nora();
        somebody.takenIn("team", somebody.joined(somebody.teacher), somebody.noticeForTheNurse());
        problem(
                        somebody.teacher
                                .request()
                                .header("Accept-Language", "nb")
                                .body("{}")
                                .post(acknowledge)
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
