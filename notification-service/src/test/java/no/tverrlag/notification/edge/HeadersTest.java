package no.tverrlag.notification.edge;

import static no.tverrlag.notification.edge.Edge.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The headers of requests and answers that all services have. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@Tag("process")
class HeadersTest {

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
}
