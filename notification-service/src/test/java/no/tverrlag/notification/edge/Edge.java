package no.tverrlag.notification.edge;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import no.tverrlag.notification.http.Case;

/** A nurse with a notice, so that a request about it is refused for its form alone. */
final class Edge {

    static final Case NORA = new Case();
    static final String ACKNOWLEDGE = "/inbox/" + NORA.noticeForTheNurse() + "/acknowledge";

    static ValidatableResponse problem(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("correlationId", matchesPattern("[A-Za-z0-9_-]{8,64}"))
                .header("X-Correlation-Id", matchesPattern("[A-Za-z0-9_-]{8,64}"));
    }

    static RequestSpecification nurse() {
        return NORA.nurse.request();
    }

    private Edge() {}
}
