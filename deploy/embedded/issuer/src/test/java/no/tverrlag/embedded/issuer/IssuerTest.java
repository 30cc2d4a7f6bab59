package no.tverrlag.embedded.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration ROTATION = Duration.ofMinutes(10);

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final InstantSource clock = now::get;
    @TempDir Path directory;
    private Issuer issuer;

    @BeforeEach
    void open() throws Exception {
        issuer = Issuer.open(directory, 0, ROTATION, clock);
    }

    @AfterEach
    void close() {
        issuer.close();
        client.close();
    }

    @Test
    void a_token_carries_the_claims_asked_for_and_verifies_against_the_key_set() throws Exception {
        HttpResponse<String> reply =
                post(
                        "role=coordinating-unit&sector=health-municipal&organisation=974760673"
                                + "&municipality=0301&person=p-1&basis=statute&sub=u-1&scope=a+b"
                                + "&hpr=9144889&lifetime=60&grant_type=client_credentials");
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Cache-Control")).contains("no-store");
        Map<String, Object> json = JSONObjectUtils.parse(reply.body());
        assertThat(json).containsOnlyKeys("access_token", "token_type", "expires_in");
        assertThat(json).containsEntry("token_type", "Bearer").containsEntry("expires_in", 60L);
        SignedJWT token = SignedJWT.parse((String) json.get("access_token"));
        assertThat(verifies(token)).isTrue();
        Map<String, Object> claims = token.getJWTClaimsSet().getClaims();
        assertThat(claims)
                .containsEntry("iss", issuer.uri())
                .containsEntry("sub", "u-1")
                .containsEntry("aud", List.of("tverrlag"))
                .containsEntry("iat", Date.from(START))
                .containsEntry("exp", Date.from(START.plusSeconds(60)))
                .containsEntry("role", "coordinating-unit")
                .containsEntry("sector", "HEALTH_MUNICIPAL")
                .containsEntry("organisation", "974760673")
                .containsEntry("municipality", "0301")
                .containsEntry("person", "p-1")
                .containsEntry("basis", "statute")
                .containsEntry("scope", "a b")
                .containsEntry("hpr", "9144889")
                .containsKey("jti");
        assertThat(claims).hasSize(14);
    }

    @Test
    void a_changed_token_does_not_verify() throws Exception {
        String[] parts = issuer.token(Map.of("role", "citizen")).split("\\.");
        String[] other = issuer.token(Map.of("role", "operator")).split("\\.");
        assertThat(verifies(SignedJWT.parse(parts[0] + "." + other[1] + "." + parts[2]))).isFalse();
    }

    @Test
    void the_key_set_shows_no_private_halves() throws Exception {
        JWKSet keys = keySet();
        assertThat(keys.getKeys()).hasSize(2).noneMatch(JWK::isPrivate);
    }

    @Test
    void the_configuration_names_the_other_addresses() throws Exception {
        Map<String, Object> json =
                JSONObjectUtils.parse(get("/.well-known/openid-configuration").body());
        assertThat(json)
                .containsEntry("issuer", issuer.uri())
                .containsEntry("jwks_uri", issuer.uri() + "/jwks")
                .containsEntry("token_endpoint", issuer.uri() + "/token");
    }

    @Test
    void an_unknown_role_or_sector_is_refused_without_repeating_it() throws Exception {
        assertRefused("role=emperor", 400, "role is missing or not known");
        assertRefused("sub=u-1", 400, "role is missing or not known");
        assertRefused("role=citizen&sector=navy", 400, "sector is not known");
        assertRefused("role=citizen&colour=blue", 400, "the form has a field that is not known");
        assertRefused(
                "role=citizen&role=auditor", 400, "the form has a field twice, or without value");
        assertRefused("role=citizen&lifetime=0", 400, "lifetime is 1 to 86400 seconds");
        assertRefused("role=citizen&lifetime=soon", 400, "lifetime is not a number");
        assertRefused("role=citizen&person=%20x", 400, "person is not an id");
        assertRefused("role=%zz", 400, "the form is not encoded as it should");
        assertRefused("role=" + "x".repeat(20_000), 413, "the form is too large");
    }

    @Test
    void other_methods_and_addresses_are_refused() throws Exception {
        assertThat(get("/token").statusCode()).isEqualTo(405);
        assertThat(get("/token").headers().firstValue("Allow")).contains("POST");
        assertThat(get("/jwks/more").statusCode()).isEqualTo(404);
        assertThat(get("/elsewhere").statusCode()).isEqualTo(404);
    }

    @Test
    void the_next_key_is_published_before_it_signs_and_the_old_one_until_its_tokens_expired()
            throws Exception {
        Set<String> before = keyIds();
        SignedJWT old = token("role=citizen&lifetime=1200");
        now.set(START.plus(ROTATION));
        SignedJWT fresh = token("role=citizen&lifetime=60");
        assertThat(before).contains(fresh.getHeader().getKeyID());
        assertThat(fresh.getHeader().getKeyID()).isNotEqualTo(old.getHeader().getKeyID());
        assertThat(keyIds()).hasSize(3).containsAll(before);
        assertThat(verifies(old)).isTrue();
        now.set(START.plusSeconds(1200));
        assertThat(verifies(old)).isTrue();
        now.set(START.plusSeconds(1200).plus(ROTATION));
        assertThat(keyIds()).doesNotContain(old.getHeader().getKeyID());
    }

    @Test
    void tokens_stay_valid_over_a_restart() throws Exception {
        int port = issuer.port();
        SignedJWT token = token("role=citizen&lifetime=1200");
        now.set(START.plus(ROTATION));
        SignedJWT later = token("role=citizen&lifetime=1200");
        issuer.close();
        issuer = Issuer.open(directory, port, ROTATION, clock);
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(issuer.uri());
        assertThat(verifies(token)).isTrue();
        assertThat(verifies(later)).isTrue();
        assertThat(token("role=citizen").getHeader().getKeyID())
                .isEqualTo(later.getHeader().getKeyID());
    }

    @Test
    void a_taken_port_is_named() {
        assertThatThrownBy(() -> Issuer.open(directory, issuer.port()))
                .isInstanceOf(BindException.class)
                .hasMessage("port " + issuer.port() + " cannot be listened on");
    }

    private void assertRefused(String form, int status, String detail) throws Exception {
        HttpResponse<String> reply = post(form);
        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JSONObjectUtils.parse(reply.body())).containsEntry("detail", detail);
    }

    private SignedJWT token(String form) throws Exception {
        return SignedJWT.parse(
                (String) JSONObjectUtils.parse(post(form).body()).get("access_token"));
    }

    private boolean verifies(SignedJWT token) throws Exception {
        JWK key = keySet().getKeyByKeyId(token.getHeader().getKeyID());
        return key != null && token.verify(new RSASSAVerifier(key.toRSAKey()));
    }

    private Set<String> keyIds() throws Exception {
        return keySet().getKeys().stream().map(JWK::getKeyID).collect(Collectors.toSet());
    }

    private JWKSet keySet() throws Exception {
        return JWKSet.parse(get("/jwks").body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(issuer.uri() + path)).GET().build());
    }

    private HttpResponse<String> post(String form) throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create(issuer.uri() + "/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build());
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
