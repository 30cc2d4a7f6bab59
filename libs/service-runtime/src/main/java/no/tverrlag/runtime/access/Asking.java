package no.tverrlag.runtime.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import no.tverrlag.kernel.Actor;
import no.tverrlag.runtime.http.Problem;
import no.tverrlag.runtime.http.ProblemException;
import no.tverrlag.runtime.http.RequestFacts;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who asks in the request under way, from the claims of their token. */
@RequestScoped
public class Asking {

    private final RequestFacts request;
    private final SecurityIdentity identity;

    Asking(RequestFacts request, SecurityIdentity identity) {
        this.request = request;
        this.identity = identity;
    }

    /**
     * @throws ProblemException 403 if the token does not make an actor
     */
    public Asker asker() {
        Actor actor = request.actor();
        return new Asker(actor, representation(text("basis")), actor.hpr());
    }

    private @Nullable String text(String claim) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            Object value = token.getClaim(claim);
            return value == null || value.toString().isBlank() ? null : value.toString();
        }
        return null;
    }

    private static Asker.@Nullable Representation representation(@Nullable String said) {
        try {
            return said == null ? null : Asker.Representation.valueOf(said);
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(
                    Problem.of(
                            "token-without-actor",
                            403,
                            "The token's claim basis names no kind of representation."));
        }
    }
}
