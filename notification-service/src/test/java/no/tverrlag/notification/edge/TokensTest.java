package no.tverrlag.notification.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import no.tverrlag.testing.Caller;
import no.tverrlag.testing.OtherIssuers;
import no.tverrlag.testing.Servers;
import no.tverrlag.testing.TestIssuer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose tokens are taken, one bad token after another. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@Tag("process")
class TokensTest {

    private static final TestIssuer ISSUER = OtherIssuers.SYSTEMS;
    private static final String INVALID = "Bearer realm=\"tverrlag\", error=\"invalid_token\"";

    private static JWTClaimsSet.Builder good() {
        return ISSUER.claims()
                .claim("client_id", "system-1")
                .claim("scope", "tverrlag:notification.read")
                .claim("consumer", Map.of("authority", "iso6523", "ID", "0192:974760673"));
    }

    private static ValidatableResponse inbox(String token) {
        return RestAssured.given().header("Authorization", "Bearer " + token).get("/inbox").then();
    }

    private static void isNotTaken(String token) {
        var answer =
                inbox(token)
                        .statusCode(401)
                        .contentType("application/problem+json")
                        .body("type", equalTo("/problems/unauthenticated"))
                        .body("status", equalTo(401))
                        .body("instance", equalTo("/inbox"))
                        .extract();
        assertThat(answer.headers().getValues("WWW-Authenticate")).contains(INVALID);
    }

    private static Date in(Duration time) {
        return Date.from(Instant.now().plus(time));
    }

    @Test
    void a_token_of_each_issuer_is_taken() {
        inbox(ISSUER.signed(good().build())).statusCode(200);
        Caller.of("somebody", "practitioner").request().get("/inbox").then().statusCode(200);
    }

    @Test
    void no_token_at_all_is_told_which_schemes_there_are() {
        var answer = RestAssured.get("/inbox");
        answer.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthenticated"));
        assertThat(answer.headers().getValues("WWW-Authenticate"))
                .hasSize(2)
                .contains("Bearer realm=\"tverrlag\"")
                .anySatisfy(
                        offer -> assertThat(offer).startsWith("DPoP realm=\"tverrlag\", algs="));
    }

    @Test
    void another_scheme_is_no_token() {
        RestAssured.given()
                .header("Authorization", "Basic bm9yYTpub3Jh")
                .get("/inbox")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void a_token_for_another_audience_is_not_taken() {
        isNotTaken(ISSUER.signed(good().audience("another-api").build()));
        isNotTaken(ISSUER.signed(good().audience((String) null).build()));
    }

    @Test
    void an_expired_token_is_not_taken() {
        isNotTaken(ISSUER.signed(good().expirationTime(in(Duration.ofSeconds(-5))).build()));
    }

    @Test
    void a_token_without_an_end_is_not_taken() {
        isNotTaken(ISSUER.signed(good().expirationTime(null).build()));
    }

    @Test
    void a_token_that_is_not_yet_valid_is_not_taken() {
        isNotTaken(ISSUER.signed(good().notBeforeTime(in(Duration.ofMinutes(5))).build()));
    }

    @Test
    void a_token_that_names_another_trusted_issuer_is_not_taken() {
        String other =
                new Caller(Map.of("sub", "x", "role", "practitioner")).token().split("\\.")[1];
        String iss =
                io.restassured.path.json.JsonPath.from(
                                new String(
                                        java.util.Base64.getUrlDecoder().decode(other),
                                        java.nio.charset.StandardCharsets.UTF_8))
                        .getString("iss");
        isNotTaken(ISSUER.signed(good().issuer(iss).build()));
    }

    @Test
    void a_token_of_an_unknown_issuer_is_not_taken() {
        isNotTaken(ISSUER.signed(good().issuer("https://somebody.example").build()));
        isNotTaken(ISSUER.signed(good().issuer(null).build()));
        isNotTaken(ISSUER.signed(good().issuer(ISSUER.uri() + "/").build()));
    }

    @Test
    void an_unsigned_token_is_not_taken() {
        String signed = ISSUER.signed(good().build());
        isNotTaken(signed.substring(0, signed.lastIndexOf('.') + 1));
        isNotTaken(signed.substring(0, signed.lastIndexOf('.')));
    }

    @Test
    void a_token_with_algorithm_none_is_not_taken() {
        isNotTaken(new PlainJWT(good().build()).serialize());
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_shared_secret_is_not_taken() throws Exception {
        for (byte[] secret :
                new byte[][] {
                    ISSUER.key().toRSAPublicKey().getEncoded(),
                    ISSUER.key().toPublicJWK().toJSONString().getBytes("UTF-8")
                }) {
            SignedJWT token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.HS256)
                                    .keyID(ISSUER.key().getKeyID())
                                    .build(),
                            good().build());
            token.sign(new MACSigner(secret));
            isNotTaken(token.serialize());
        }
    }

    @Test
    void a_token_signed_by_another_key_is_not_taken() {
        isNotTaken(ISSUER.signed(good().build(), TestIssuer.newKey()));
    }

    @Test
    void a_token_changed_after_it_was_signed_is_not_taken() {
        String[] mine = ISSUER.signed(good().build()).split("\\.");
        String[] wanted = ISSUER.signed(good().claim("scope", "all").build()).split("\\.");
        isNotTaken(mine[0] + "." + wanted[1] + "." + mine[2]);
    }

    @Test
    void after_a_rotation_old_and_new_tokens_are_taken() {
        String old = ISSUER.signed(good().build());
        ISSUER.rotate();
        String fresh = ISSUER.signed(good().build());

        assertThat(fresh.split("\\.")[0]).isNotEqualTo(old.split("\\.")[0]);
        inbox(old).statusCode(200);
        inbox(fresh).statusCode(200);
    }

    @Test
    void rubbish_is_not_taken() {
        isNotTaken("a.b.c");
        isNotTaken("rubbish");
    }

    @Test
    void a_token_of_an_issuer_that_is_away_may_be_shown_again() {
        inbox(ISSUER.signed(good().issuer("http://127.0.0.1:9").build()))
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/issuer-unavailable"))
                .header("Retry-After", "2");
    }

    @Test
    void a_token_without_a_subject_makes_no_actor() {
        inbox(ISSUER.signed(good().claim("client_id", null).build()))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/token-without-actor"));
    }

    @Test
    void a_role_that_is_unknown_or_not_the_issuers_to_give_makes_no_actor() {
        for (String role : new String[] {"king", "operator", "practitioner", ""}) {
            inbox(citizen(role))
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/token-without-actor"));
        }
        inbox(citizen("citizen")).statusCode(200);
    }

    private static String citizen(String role) {
        return OtherIssuers.CITIZENS.signed(
                OtherIssuers.CITIZENS
                        .claims()
                        .subject("nora")
                        .claim("role", role)
                        .claim("person", "p-nora")
                        .build());
    }

    @Test
    void an_issuer_gives_no_role_but_its_own() {
        inbox(ISSUER.signed(good().claim("role", "operator").build())).statusCode(200);
        RestAssured.given()
                .header(
                        "Authorization",
                        "Bearer " + ISSUER.signed(good().claim("role", "operator").build()))
                .get("/operator/dead-letters")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/access-denied"));
    }

    @Test
    void health_and_contract_documents_and_problem_pages_need_no_token() {
        for (String open :
                new String[] {
                    "/q/health/live",
                    "/q/health/ready",
                    "/q/openapi",
                    "/problems",
                    "/problems/stale"
                }) {
            RestAssured.get(open).then().statusCode(200);
        }
    }

    @Test
    void a_bad_token_does_not_close_what_is_open() {
        RestAssured.given()
                .header("Authorization", "Bearer rubbish")
                .get("/problems/stale")
                .then()
                .statusCode(200);
    }
}
