package no.tverrlag.notification.edge;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import no.tverrlag.testing.OtherIssuers;
import no.tverrlag.testing.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A system calls what it was given a scope for, and nothing else. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@Tag("process")
class SystemsTest {

    private static String token(Object scope) {
        return OtherIssuers.SYSTEMS.signed(
                OtherIssuers.SYSTEMS
                        .claims()
                        .claim("client_id", "system-1")
                        .claim("scope", scope)
                        .build());
    }

    private static ValidatableResponse read(Object scope) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + token(scope))
                .get("/inbox")
                .then();
    }

    private static void lacks(ValidatableResponse answer, String scope) {
        answer.statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/insufficient-scope"))
                .body("scope", equalTo(scope))
                .header(
                        "WWW-Authenticate",
                        "Bearer realm=\"tverrlag\", error=\"insufficient_scope\", scope=\""
                                + scope
                                + "\"");
    }

    @Test
    void with_the_scope_it_reads() {
        read("other:scope tverrlag:notification.read").statusCode(200);
        read(List.of("tverrlag:notification.read", "openid")).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "openid",
                "tverrlag:referral.read",
                "tverrlag:notification.write",
                "tverrlag:notification.reader",
                "TVERRLAG:NOTIFICATION.READ"
            })
    void without_the_scope_of_this_service_it_reads_nothing(String scope) {
        lacks(read(scope), "tverrlag:notification.read");
    }

    @Test
    void the_scope_to_read_is_none_to_act() {
        lacks(
                RestAssured.given()
                        .header("Authorization", "Bearer " + token("tverrlag:notification.read"))
                        .header("Idempotency-Key", "any")
                        .contentType("application/json")
                        .body("{}")
                        .post("/inbox/n-1/acknowledge")
                        .then(),
                "tverrlag:notification.write");
    }

    @Test
    void a_token_without_any_scope_reads_nothing() {
        lacks(read(null), "tverrlag:notification.read");
        RestAssured.given()
                .header("Authorization", "Bearer " + token(null))
                .get("/inbox")
                .then()
                .header("WWW-Authenticate", containsString("insufficient_scope"));
    }
}
