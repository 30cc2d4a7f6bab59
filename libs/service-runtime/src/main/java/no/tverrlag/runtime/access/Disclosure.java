package no.tverrlag.runtime.access;

import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Sector;

/**
 * That child welfare was told something without consent, as far as access depends on it.
 *
 * @param by id of who told
 * @param organisation of child welfare that was told
 * @param hidden from guardians, until released
 */
public record Disclosure(String disclosure, String by, String organisation, boolean hidden) {

    boolean isBy(Actor actor) {
        return by.equals(actor.id());
    }

    boolean isTo(Actor actor) {
        return (actor.is(Role.PRACTITIONER) || actor.is(Role.COORDINATOR))
                && actor.sector() == Sector.CHILD_WELFARE
                && organisation.equals(actor.organisation());
    }

    Disclosure released() {
        return new Disclosure(disclosure, by, organisation, false);
    }
}
