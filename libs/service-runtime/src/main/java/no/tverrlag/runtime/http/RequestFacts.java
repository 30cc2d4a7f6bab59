package no.tverrlag.runtime.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
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
import no.tverrlag.runtime.identity.ActorClaims;

/**
 * What the request under way says beside its body: who, which key, which versions, which
 * correlation.
 */
@RequestScoped
public class RequestFacts {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    @Context HttpHeaders headers;

    @Context UriInfo uri;

    private final SecurityIdentity identity;
    private final ActorClaims claims;
    private final CurrentVertxRequest current;
    private Optional<ActorClaims.Caller> caller = Optional.empty();
    private byte[] body = {};

    @SuppressWarnings("NullAway.Init") // JAX-RS sets the context fields
    RequestFacts(SecurityIdentity identity, ActorClaims claims, CurrentVertxRequest current) {
        this.identity = identity;
        this.claims = claims;
        this.current = current;
    }

    /**
     * @throws ProblemException 403 if the token lacks what an actor needs
     */
    public Actor actor() {
        return caller().actor();
    }

    /**
     * Who acts, with what else their token says of them.
     *
     * @throws ProblemException 403 if the token lacks what an actor needs
     */
    public ActorClaims.Caller caller() {
        if (caller.isEmpty()) {
            caller = claims.caller(identity);
        }
        return caller.orElseThrow(
                () ->
                        new ProblemException(
                                Problem.of(
                                        "token-without-actor",
                                        403,
                                        "The token's claims do not make an actor, or its issuer may"
                                                + " not give that role.")));
    }

    public String correlationId() {
        return Arrival.of(routing()).correlation();
    }

    /** The request's own place in its trace, as {@code traceparent} has it. */
    public String traceparent() {
        return Arrival.of(routing()).trace().text();
    }

    /** The language that the caller would like to read. */
    Language language() {
        return Language.of(routing().request().getHeader("Accept-Language"));
    }

    RoutingContext routing() {
        return current.getCurrent();
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
        return Versions.demanded(headers.getHeaderString("If-Match"));
    }

    /** Does the caller say that they have what was true at this position? */
    public boolean knows(long position) {
        return Versions.known(headers.getHeaderString("If-None-Match"), position);
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
