package no.tverrlag.embedded.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever proves to have a key gets tokens that are bound to it (RFC 9449). */
class BoundTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final HttpClient client = HttpClient.newHttpClient();
    @TempDir Path directory;
    private Issuer issuer;
    private ECKey key;

    @BeforeEach
    void open() throws Exception {
        issuer = Issuer.open(directory, 0, Duration.ofMinutes(10), () -> NOW);
        key = new ECKeyGenerator(Curve.P_256).generate();
    }

    @AfterEach
    void close() {
        issuer.close();
        client.close();
    }

    private String proof(String method, String address, Instant at, ECKey by) throws Exception {
        SignedJWT proof =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.ES256)
                                .type(new JOSEObjectType("dpop+jwt"))
                                .jwk(key.toPublicJWK())
                                .build(),
                        new JWTClaimsSet.Builder()
                                .jwtID("proof-1")
                                .issueTime(Date.from(at))
                                .claim("htm", method)
                                .claim("htu", address)
                                .build());
        proof.sign(new ECDSASigner(by));
        return proof.serialize();
    }

    private HttpResponse<String> ask(String proof) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(issuer.uri() + "/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("DPoP", proof)
                        .POST(HttpRequest.BodyPublishers.ofString("role=practitioner"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_token_asked_for_with_a_proof_is_bound_to_its_key() throws Exception {
        HttpResponse<String> reply = ask(proof("POST", issuer.uri() + "/token", NOW, key));
        assertThat(reply.statusCode()).isEqualTo(200);
        Map<String, Object> json = JSONObjectUtils.parse(reply.body());
        assertThat(json).containsEntry("token_type", "DPoP");
        assertThat(
                        SignedJWT.parse((String) json.get("access_token"))
                                .getJWTClaimsSet()
                                .getJSONObjectClaim("cnf"))
                .isEqualTo(Map.of("jkt", key.computeThumbprint().toString()));
    }

    @Test
    void a_proof_that_proves_nothing_for_this_request_gets_no_token() throws Exception {
        String address = issuer.uri() + "/token";
        ECKey another = new ECKeyGenerator(Curve.P_256).generate();
        for (String proof :
                new String[] {
                    proof("GET", address, NOW, key),
                    proof("POST", issuer.uri(), NOW, key),
                    proof("POST", address, NOW.minusSeconds(120), key),
                    proof("POST", address, NOW, another),
                    "rubbish"
                }) {
            assertThat(ask(proof).statusCode()).as(proof).isEqualTo(400);
        }
    }
}
