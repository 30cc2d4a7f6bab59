package no.tverrlag.runtime.identity;

import jakarta.enterprise.context.ApplicationScoped;
import no.tverrlag.kernel.Role;
import no.tverrlag.runtime.ServiceDefinition;

/**
 * A system acts only as far as it was given scopes: {@code tverrlag:<service>.read} to look, {@code
 * tverrlag:<service>.write} to act.
 */
@ApplicationScoped
public class Scopes {

    private final String prefix;

    Scopes(IdentitySettings settings, ServiceDefinition service) {
        this.prefix = settings.scopePrefix() + service.name();
    }

    /** The scope that a request with this method needs of a system. */
    public String needed(String method) {
        return prefix + (method.equals("GET") || method.equals("HEAD") ? ".read" : ".write");
    }

    /** People need none; what they may follows from their relation to the person. */
    public boolean suffice(ActorClaims.Caller caller, String method) {
        return !caller.actor().is(Role.SYSTEM) || caller.scopes().contains(needed(method));
    }
}
