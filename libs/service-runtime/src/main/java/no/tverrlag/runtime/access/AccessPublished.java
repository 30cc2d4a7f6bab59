package no.tverrlag.runtime.access;

import no.tverrlag.contracts.access.AccessRecorded;
import no.tverrlag.kernel.Actor;

/** From the stored note of an access to the public one. */
public final class AccessPublished {

    private AccessPublished() {}

    public static AccessRecorded of(AccessEvent event, Actor actor) {
        return switch (event) {
            case AccessNoted noted ->
                    new AccessRecorded(
                            noted.person(),
                            actor.id(),
                            actor.role(),
                            actor.sector(),
                            actor.organisation(),
                            actor.municipality(),
                            noted.action(),
                            noted.category(),
                            noted.decision(),
                            noted.basis(),
                            noted.operation(),
                            noted.at(),
                            noted.positions(),
                            noted.purpose(),
                            noted.hpr(),
                            noted.breakGlass());
        };
    }
}
