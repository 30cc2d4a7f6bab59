package no.tverrlag.runtime.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import no.tverrlag.kernel.Actor;
import no.tverrlag.runtime.engine.NewIds;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What the request under way says beside its body: who, which key, which versions, which
 * correlation.
 */
@RequestScoped
public class RequestFacts {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern CORRELATION = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    @Context HttpHeaders headers;

    @Context UriInfo uri;

    private final SecurityIdentity identity;
    private final NewIds ids;
    private String correlation = "";
    private byte[] body = {};

    @SuppressWarnings("NullAway.Init") // JAX-RS sets the context fields
    RequestFacts(SecurityIdentity identity, NewIds ids) {
        this.identity = identity;
        this.ids = ids;
    }

    /**
     * @throws ProblemException 403 if the token lacks what an actor needs
     */
    public Actor actor() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return ActorClaims.actor(token);
        }
        throw new ProblemException(
                Problem.of("token-without-actor", 403, "The token does not say who acts."));
    }

    public String correlationId() {
        if (correlation.isEmpty()) {
            String said = headers.getHeaderString("X-Correlation-Id");
            correlation = said != null && CORRELATION.matcher(said).matches() ? said : ids.next();
        }
        return correlation;
    }

    /**
     * @throws ProblemException 400 if the key is missing or malformed
     */
    public String idempotencyKey() {
        String key = headers.getHeaderString("Idempotency-Key");
        if (key == null || !KEY.matcher(key).matches()) {
            throw new ProblemException(
                    Problem.of(
                                    "idempotency-key-required",
                                    400,
                                    "Every command needs the header Idempotency-Key: 1 to 200"
                                            + " visible ASCII characters.")
                            .with("header", "Idempotency-Key"));
        }
        return key;
    }

    /**
     * @throws ProblemException 400 if If-Match holds no position
     */
    public OptionalLong ifMatch() {
        String said = headers.getHeaderString("If-Match");
        if (said == null || said.equals("*")) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(said.replace("\"", "").replace("W/", "")));
        } catch (NumberFormatException malformed) {
            throw new ProblemException(
                    Problem.of(
                                    "malformed-header",
                                    400,
                                    "If-Match must hold an ETag of this service.")
                            .with("header", "If-Match"));
        }
    }

    public Map<String, Long> awaited() {
        return Awaited.parse(
                Optional.ofNullable(headers.getHeaderString("Tverrlag-Await")).orElse(""));
    }

    /** The path with ids left out is the operation; with ids it is what a repeat must equal. */
    public String requestText() {
        return uri.getPath() + "\n" + new String(body, StandardCharsets.UTF_8);
    }

    public String path() {
        return uri.getPath();
    }

    void bodyWas(byte[] bytes) {
        body = bytes;
    }
}
