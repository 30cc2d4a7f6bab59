package no.tverrlag.runtime.http;

import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Sector;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** From the claims of a verified token to the actor, in one place. */
final class ActorClaims {

    private ActorClaims() {}

    /**
     * @throws ProblemException 403 if a claim is missing or has a value we don't know
     */
    static Actor actor(JsonWebToken token) {
        try {
            String sector = text(token, "sector");
            String person = text(token, "person");
            Role role = Role.ofWireName(required(token, "role"));
            return new Actor(
                    required(token, "sub"),
                    role,
                    sector == null ? null : Sector.valueOf(sector),
                    text(token, "organisation"),
                    text(token, "municipality"),
                    person == null ? null : new PersonId(person));
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(
                    Problem.of(
                            "token-without-actor",
                            403,
                            "The token's claims sub, role, sector and person do not make an"
                                    + " actor."));
        }
    }

    private static String required(JsonWebToken token, String claim) {
        String value = text(token, claim);
        if (value == null) {
            throw new IllegalArgumentException(claim);
        }
        return value;
    }

    private static @Nullable String text(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
