package no.tverrlag.runtime.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one proof of possession that comes with a bound token (RFC 9449, section 4.3). Its signature
 * and its key are Quarkus' to verify; here is what Quarkus leaves out, and the names of the faults.
 */
final class Proof {

    /** How old a proof may be; also how long its id must be remembered. */
    static final Duration AGE = Duration.ofSeconds(60);

    /** How far a caller's clock may be ahead of ours. */
    static final Duration AHEAD = Duration.ofSeconds(5);

    /** What proofs may be signed with: never with a shared secret. */
    static final Set<String> ALGORITHMS =
            Set.of(
                    "ES256", "ES384", "ES512", "PS256", "PS384", "PS512", "RS256", "RS384", "RS512",
                    "EdDSA");

    private static final int LONGEST_ID = 200;

    private final JsonNode header;
    private final JsonNode claims;

    private Proof(String jwt) {
        header = Credentials.part(jwt, 0);
        claims = Credentials.part(jwt, 1);
    }

    /** Nothing unless there is exactly one. */
    static Optional<Proof> of(List<String> headers) {
        return headers.size() == 1 ? Optional.of(new Proof(headers.getFirst())) : Optional.empty();
    }

    /** What is wrong with it, as a code; nothing if it fits the request. */
    Optional<String> fault(String method, String uri, String token, Instant now) {
        if (!header.path("typ").asText().equals("dpop+jwt") || !header.path("jwk").isObject()) {
            return Optional.of("not-a-proof");
        }
        if (!ALGORITHMS.contains(header.path("alg").asText())) {
            return Optional.of("algorithm");
        }
        if (!claims.path("htm").asText().equals(method)) {
            return Optional.of("other-method");
        }
        if (!claims.path("htu").asText().equals(withoutQuery(uri))) {
            return Optional.of("other-address");
        }
        if (!claims.path("ath").asText().equals(hash(token))) {
            return Optional.of("other-token");
        }
        return timely(now) ? idFault() : Optional.of("not-of-now");
    }

    private Optional<String> idFault() {
        String id = id();
        return id.isBlank() || id.length() > LONGEST_ID
                ? Optional.of("without-id")
                : Optional.empty();
    }

    private boolean timely(Instant now) {
        if (!claims.path("iat").isIntegralNumber()) {
            return false;
        }
        Instant at = Instant.ofEpochSecond(claims.path("iat").asLong());
        return !at.isAfter(now.plus(AHEAD)) && !at.isBefore(now.minus(AGE));
    }

    /** The caller's own id of it, to be used once. */
    String id() {
        return claims.path("jti").asText();
    }

    /** The key as the proof tells it; with {@link #id} it names the proof. */
    String key() {
        return header.path("jwk").toString();
    }

    /** SHA-256 in base64url, the form of {@code ath}. */
    static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String withoutQuery(String uri) {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }
}
