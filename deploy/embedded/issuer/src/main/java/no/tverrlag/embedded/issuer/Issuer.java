package no.tverrlag.embedded.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Issues signed tokens to whoever asks on this machine.
 *
 * <p>It is for development, demonstration and tests: it checks nobody's identity, so it listens on
 * the loopback address only. What it signs is as strict as any issuer's: RS256, an audience, an
 * expiry, keys that rotate and that a restart keeps.
 */
public final class Issuer implements AutoCloseable {

    static final String AUDIENCE = "tverrlag";
    static final Duration DEFAULT_ROTATION = Duration.ofHours(24);

    private final SigningKeys keys;
    private final InstantSource clock;
    private final IssuerHttp http;

    private Issuer(SigningKeys keys, InstantSource clock, int port) throws IOException {
        this.keys = keys;
        this.clock = clock;
        this.http = IssuerHttp.start(this, port);
    }

    /**
     * Opens the issuer whose keys are in a directory, which is created if it is missing.
     *
     * @param port 0 for any free port; the issuer's name contains it
     * @throws IOException if the directory cannot be used or the port is taken
     */
    public static Issuer open(Path directory, int port) throws IOException {
        return open(directory, port, DEFAULT_ROTATION, InstantSource.system());
    }

    static Issuer open(Path directory, int port, Duration rotateAfter, InstantSource clock)
            throws IOException {
        Files.createDirectories(directory);
        return new Issuer(SigningKeys.open(directory, clock, rotateAfter), clock, port);
    }

    /** The issuer's name and address, such as {@code http://127.0.0.1:8089}. */
    public String uri() {
        return "http://127.0.0.1:" + http.port();
    }

    public int port() {
        return http.port();
    }

    /**
     * A signed token for a form as {@code POST /token} takes it.
     *
     * @throws IllegalArgumentException if the form is wrong; names the field, not its value
     */
    public String token(Map<String, String> form) {
        return sign(TokenRequest.of(form), null);
    }

    /**
     * @param thumbprint of the key that the token is bound to, or null for a bearer token
     */
    String sign(TokenRequest request, @Nullable String thumbprint) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expiry = now.plus(request.lifetime());
        RSAKey key = keys.signing(expiry);
        JWTClaimsSet.Builder claims =
                new JWTClaimsSet.Builder()
                        .issuer(uri())
                        .subject(request.subject())
                        .audience(AUDIENCE)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(expiry))
                        .jwtID(UUID.randomUUID().toString());
        request.claims().forEach(claims::claim);
        if (thumbprint != null) {
            claims.claim("cnf", Map.of("jkt", thumbprint));
        }
        return signed(key, claims.build());
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            JWSHeader header =
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(JOSEObjectType.JWT)
                            .keyID(key.getKeyID())
                            .build();
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("a key of the issuer cannot sign", impossible);
        }
    }

    /**
     * The thumbprint of the key that a proof of this moment for {@code POST /token} proves.
     *
     * @throws IllegalArgumentException if the proof is not one
     */
    @Nullable String proven(@Nullable String proof) {
        return KeyProof.thumbprint(proof, uri() + "/token", clock.instant());
    }

    Map<String, Object> keySet() {
        return keys.published().toJSONObject();
    }

    Map<String, Object> configuration() {
        return Map.of(
                "dpop_signing_alg_values_supported", List.of("ES256", "PS256", "RS256"),
                "issuer", uri(),
                "jwks_uri", uri() + "/jwks",
                "token_endpoint", uri() + "/token",
                "grant_types_supported", List.of("client_credentials"),
                "response_types_supported", List.of("token"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of(JWSAlgorithm.RS256.getName()));
    }

    @Override
    public void close() {
        http.close();
    }
}
