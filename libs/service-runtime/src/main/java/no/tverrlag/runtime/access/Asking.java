package no.tverrlag.runtime.access;

import jakarta.enterprise.context.RequestScoped;
import no.tverrlag.runtime.http.Problem;
import no.tverrlag.runtime.http.ProblemException;
import no.tverrlag.runtime.http.RequestFacts;
import no.tverrlag.runtime.identity.ActorClaims;
import org.jspecify.annotations.Nullable;

/** Who asks in the request under way. */
@RequestScoped
public class Asking {

    private final RequestFacts request;

    Asking(RequestFacts request) {
        this.request = request;
    }

    /**
     * @throws ProblemException 403 if the token does not make an actor
     */
    public Asker asker() {
        ActorClaims.Caller caller = request.caller();
        return new Asker(caller.actor(), representation(caller.basis()), caller.actor().hpr());
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
