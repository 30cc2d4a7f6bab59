package no.tverrlag.runtime.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Around Quarkus' own verification of a bound token's signature, key and proof: before it, a proof
 * must fit the request and be of now; after it, it must be used for the first time, and a token
 * that is bound to a key is no bearer token (RFC 9449, sections 4.3, 7.1 and 11.1).
 */
@ApplicationScoped
public class BoundTokens implements SecurityIdentityAugmentor {

    /** Attribute of the failure: what was wrong with the proof. */
    public static final String FAULT = "tverrlag-proof-fault";

    private final UsedProofs used;
    private final Clock clock;

    BoundTokens(UsedProofs used, Clock clock) {
        this.used = used;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity);
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity,
            AuthenticationRequestContext context,
            Map<String, Object> attributes) {
        RoutingContext request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        if (identity.isAnonymous() || request == null) {
            return Uni.createFrom().item(identity);
        }
        Optional<Credentials> said = Credentials.of(request.request().getHeader("Authorization"));
        if (said.isEmpty()) {
            return Uni.createFrom().item(identity);
        }
        Credentials credentials = said.get();
        if (!credentials.bound()) {
            return credentials.claims().has("cnf")
                    ? failure("bound-token-without-proof")
                    : Uni.createFrom().item(identity);
        }
        return used(identity, context, request);
    }

    private Uni<SecurityIdentity> used(
            SecurityIdentity identity,
            AuthenticationRequestContext context,
            RoutingContext request) {
        Proof proof = Proof.of(headers(request)).orElseThrow();
        return context.runBlocking(
                () -> {
                    if (!used.use(proof)) {
                        throw failed("used-before");
                    }
                    return identity;
                });
    }

    /** What is wrong with the request's proof; nothing if it fits, or if none is asked for. */
    public Optional<String> fault(RoutingContext request) {
        return Credentials.of(request.request().getHeader("Authorization"))
                .filter(Credentials::bound)
                .flatMap(credentials -> fault(request, credentials));
    }

    private Optional<String> fault(RoutingContext request, Credentials credentials) {
        return Proof.of(headers(request))
                .map(
                        proof ->
                                proof.fault(
                                        request.request().method().name(),
                                        request.request().absoluteURI(),
                                        credentials.token(),
                                        Instant.now(clock)))
                .orElse(Optional.of("not-one-proof"));
    }

    private static List<String> headers(RoutingContext request) {
        return request.request().headers().getAll("DPoP");
    }

    private static Uni<SecurityIdentity> failure(String fault) {
        return Uni.createFrom().failure(failed(fault));
    }

    static AuthenticationFailedException failed(String fault) {
        return new AuthenticationFailedException(Map.of(FAULT, fault));
    }
}
