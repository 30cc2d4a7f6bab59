package no.tverrlag.notification.edge;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.nimbusds.jwt.JWTClaimsSet;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.tverrlag.testing.Caller;
import no.tverrlag.testing.KeyHolder;
import no.tverrlag.testing.OtherIssuers;
import no.tverrlag.testing.Servers;
import no.tverrlag.testing.TestIssuer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tokens bound to their caller's key (RFC 9449), of an issuer that gives no others. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@Tag("process")
class BoundTokensTest {

    private static final TestIssuer ISSUER = OtherIssuers.CLINICIANS;

    @TestHTTPResource("/inbox")
    URI inbox;

    private final KeyHolder nurse = new KeyHolder();
    private final String token = token(nurse.thumbprint());

    private static String token(String thumbprint) {
        return ISSUER.signed(
                ISSUER.claims()
                        .claim("helseid://claims/identity/pid_pseudonym", "nurse-1")
                        .claim("helseid://claims/hpr/hpr_number", "9144889")
                        .claim(
                                "helseid://claims/client/claims/orgnr_child",
                                OtherIssuers.ORGANISATION)
                        .claim("cnf", Map.of("jkt", thumbprint))
                        .build());
    }

    private ValidatableResponse read(String scheme, String bound, String proof) {
        return RestAssured.given()
                .header("Authorization", scheme + " " + bound)
                .header("DPoP", proof)
                .get("/inbox")
                .then();
    }

    private ValidatableResponse read(String proof) {
        return read("DPoP", token, proof);
    }

    private JWTClaimsSet.Builder claims() {
        return nurse.claims("GET", inbox.toString(), token);
    }

    private static void proofRefused(ValidatableResponse answer, String fault) {
        answer.statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-proof"))
                .body("fault", equalTo(fault))
                .header("WWW-Authenticate", startsWith("DPoP realm=\"tverrlag\", error="))
                .header("WWW-Authenticate", containsString("invalid_dpop_proof"))
                .header("WWW-Authenticate", containsString("algs=\"ES256 "));
    }

    @Test
    void who_proves_to_have_the_key_is_let_in() {
        read(nurse.proof("GET", inbox.toString(), token)).statusCode(200);
        read(nurse.proof("GET", inbox.toString(), token)).statusCode(200);
    }

    @Test
    void a_question_in_the_address_is_not_part_of_the_proof() {
        RestAssured.given()
                .header("Authorization", "DPoP " + token)
                .header("DPoP", nurse.proof("GET", inbox.toString(), token))
                .get("/inbox?limit=7")
                .then()
                .statusCode(200);
    }

    @Test
    void a_bound_token_is_no_bearer_token() {
        RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .get("/inbox")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthenticated"));
        read("Bearer", token, nurse.proof("GET", inbox.toString(), token)).statusCode(401);
    }

    @Test
    void a_token_that_is_bound_to_nothing_is_not_taken_where_binding_is_demanded() {
        String unbound =
                ISSUER.signed(
                        ISSUER.claims()
                                .claim("helseid://claims/identity/pid_pseudonym", "nurse-1")
                                .build());
        read("Bearer", unbound, "x").statusCode(401);
        read("DPoP", unbound, nurse.proof("GET", inbox.toString(), unbound))
                .statusCode(401)
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void a_proof_is_taken_once() {
        String proof = nurse.proof("GET", inbox.toString(), token);
        read(proof).statusCode(200);
        proofRefused(read(proof), "used-before");
    }

    @Test
    void of_many_who_show_one_proof_at_once_one_is_let_in() throws Exception {
        String proof = nurse.proof("GET", inbox.toString(), token);
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<Integer> one =
                () -> {
                    together.await();
                    return read(proof).extract().statusCode();
                };
        try (var callers = Executors.newFixedThreadPool(4)) {
            Assertions.assertThat(
                            callers.invokeAll(Stream.generate(() -> one).limit(4).toList()).stream()
                                    .map(Future::resultNow))
                    .containsExactlyInAnyOrder(200, 401, 401, 401);
        }
    }

    @Test
    void a_proof_for_another_address_or_method_is_refused() {
        proofRefused(read(nurse.proof("GET", inbox + "/other", token)), "other-address");
        proofRefused(
                read(nurse.proof("GET", "https://elsewhere.example/inbox", token)),
                "other-address");
        proofRefused(read(nurse.proof("POST", inbox.toString(), token)), "other-method");
    }

    @Test
    void a_proof_of_another_time_is_refused() {
        Instant now = Instant.now();
        for (Duration away : new Duration[] {Duration.ofMinutes(-2), Duration.ofMinutes(2)}) {
            proofRefused(
                    read(nurse.signed(claims().issueTime(Date.from(now.plus(away))).build())),
                    "not-of-now");
        }
        proofRefused(read(nurse.signed(claims().issueTime(null).build())), "not-of-now");
    }

    @Test
    void a_proof_for_another_token_is_refused() {
        String other = token(nurse.thumbprint());
        proofRefused(read(nurse.proof("GET", inbox.toString(), other)), "other-token");
        proofRefused(read(nurse.signed(claims().claim("ath", null).build())), "other-token");
    }

    @Test
    void a_proof_without_an_id_is_refused() {
        proofRefused(read(nurse.signed(claims().jwtID(null).build())), "without-id");
    }

    @Test
    void a_proof_of_another_type_is_refused() {
        proofRefused(read(nurse.signed(claims().build(), "JWT", nurse.key())), "not-a-proof");
        proofRefused(read("rubbish"), "not-a-proof");
    }

    @Test
    void a_token_without_any_proof_or_with_two_is_refused() {
        proofRefused(
                RestAssured.given().header("Authorization", "DPoP " + token).get("/inbox").then(),
                "not-one-proof");
        String proof = nurse.proof("GET", inbox.toString(), token);
        proofRefused(
                RestAssured.given()
                        .header("Authorization", "DPoP " + token)
                        .header("DPoP", proof, nurse.proof("GET", inbox.toString(), token))
                        .get("/inbox")
                        .then(),
                "not-one-proof");
    }

    @Test
    void a_stolen_token_is_of_no_use_without_its_key() {
        KeyHolder thief = new KeyHolder();
        read(thief.proof("GET", inbox.toString(), token))
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthenticated"));
        read(nurse.signed(claims().build(), "dpop+jwt", thief.key())).statusCode(401);
    }

    @Test
    void a_proof_that_was_refused_is_not_used_up() {
        JWTClaimsSet claims = claims().build();
        read(nurse.signed(claims, "dpop+jwt", new KeyHolder().key())).statusCode(401);
        read(nurse.signed(claims)).statusCode(200);
    }

    @Test
    void where_both_are_allowed_a_bound_token_still_needs_its_proof() {
        String local = Caller.of("nurse-2", "practitioner").token(nurse);

        read("DPoP", local, nurse.proof("GET", inbox.toString(), local)).statusCode(200);
        RestAssured.given()
                .header("Authorization", "Bearer " + local)
                .get("/inbox")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-proof"))
                .body("fault", equalTo("bound-token-without-proof"))
                .header("WWW-Authenticate", containsString("error=\"invalid_token\""));
        read("DPoP", local, new KeyHolder().proof("GET", inbox.toString(), local)).statusCode(401);
    }
}
