package no.tverrlag.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An issuer of somebody else's: the same protocol as any, but tests say word for word what its
 * tokens are like, also when no honest issuer would sign them.
 */
public final class TestIssuer {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final HttpServer server;
    private final List<RSAKey> keys = new CopyOnWriteArrayList<>();

    private TestIssuer(HttpServer server) {
        this.server = server;
        keys.add(newKey());
        keys.add(newKey());
    }

    /** One that listens on a free port until this JVM ends. */
    static TestIssuer start() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
            TestIssuer issuer = new TestIssuer(server);
            issuer.serve("/.well-known/openid-configuration", issuer::configuration);
            issuer.serve("/jwks", issuer::keySet);
            server.start();
            return issuer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The claims of a token that is valid now, to be added to or spoilt. */
    public JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(uri())
                .audience("tverrlag")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .jwtID(UUID.randomUUID().toString());
    }

    /** A token that this issuer has signed with the key in use. */
    public String signed(JWTClaimsSet claims) {
        return signed(claims, key());
    }

    /** A token with the id of the key in use, signed by any key. */
    public String signed(JWTClaimsSet claims, RSAKey by) {
        try {
            JWSHeader header =
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(JOSEObjectType.JWT)
                            .keyID(key().getKeyID())
                            .build();
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The key in use. */
    public RSAKey key() {
        return keys.getFirst();
    }

    /** From now on the next key signs; the old one stays published, as its tokens live on. */
    public void rotate() {
        RSAKey old = keys.removeFirst();
        keys.add(newKey());
        keys.add(old);
    }

    public static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> configuration() {
        return Map.of("issuer", uri(), "jwks_uri", uri() + "/jwks");
    }

    private Map<String, Object> keySet() {
        return new JWKSet(List.<JWK>copyOf(keys)).toPublicJWKSet().toJSONObject();
    }

    private void serve(String path, java.util.function.Supplier<Map<String, Object>> answer) {
        server.createContext(
                path,
                exchange -> {
                    try (exchange) {
                        byte[] body =
                                JSONObjectUtils.toJSONString(answer.get())
                                        .getBytes(StandardCharsets.UTF_8);
                        exchange.getResponseHeaders().set("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, body.length);
                        exchange.getResponseBody().write(body);
                    }
                });
    }
}
