package no.tverrlag.runtime.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import no.tverrlag.runtime.http.RateLimits.Allowance;
import no.tverrlag.runtime.identity.ActorClaims;
import no.tverrlag.runtime.identity.Scopes;

/**
 * What holds for every caller before the resource is asked: the token makes an actor, the actor
 * does not ask too often, and a system has the scope of what it calls.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 1)
public class CallerRules implements ContainerRequestFilter {

    private final RequestFacts request;
    private final SecurityIdentity identity;
    private final RateLimits limits;
    private final Scopes scopes;

    @Context ResourceInfo resource;

    @SuppressWarnings("NullAway.Init") // JAX-RS sets the context fields
    CallerRules(RequestFacts request, SecurityIdentity identity, RateLimits limits, Scopes scopes) {
        this.request = request;
        this.identity = identity;
        this.limits = limits;
        this.scopes = scopes;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        if (open() || identity.isAnonymous()) {
            return;
        }
        ActorClaims.Caller caller = request.caller();
        Allowance allowance = limits.client(caller.issuer(), caller.actor().id());
        RoutingContext routing = request.routing();
        routing.put(Edge.ALLOWANCE, allowance);
        if (!allowance.allowed()) {
            throw new ProblemException(allowance.problem());
        }
        if (!scopes.suffice(caller, context.getMethod())) {
            throw new ProblemException(withoutScope(scopes.needed(context.getMethod())));
        }
    }

    private boolean open() {
        return resource.getResourceClass().isAnnotationPresent(PermitAll.class)
                || resource.getResourceMethod().isAnnotationPresent(PermitAll.class);
    }

    private static Problem withoutScope(String scope) {
        return Problem.of("insufficient-scope", 403, "The token lacks the scope for this.")
                .with("scope", scope)
                .header(
                        "WWW-Authenticate",
                        "Bearer realm=\"tverrlag\", error=\"insufficient_scope\", scope=\""
                                + scope
                                + "\"");
    }
}
