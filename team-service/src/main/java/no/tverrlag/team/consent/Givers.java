package no.tverrlag.team.consent;

import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Role;
import no.tverrlag.runtime.Act;
import org.jspecify.annotations.Nullable;

/** Who gives a consent that somebody sends. */
final class Givers {

    private Givers() {}

    /** Whoever does not stand for the person names somebody else as the giver. */
    static @Nullable ActorRef named(@Nullable ActorRef named, Act act) {
        boolean standsFor = act.actor().standsFor(act.person());
        if (named == null) {
            return standsFor ? act.actor().ref() : null;
        }
        return standsFor || !named.id().equals(act.actor().id()) ? named : null;
    }

    static Giver kind(@Nullable ActorRef giver, Act act) {
        boolean self = giver != null && giver.id().equals(act.actor().id());
        if (self && act.actor().is(Role.CITIZEN)) {
            return Giver.PERSON;
        }
        if (self && act.actor().is(Role.REPRESENTATIVE)) {
            return Giver.REPRESENTATIVE;
        }
        return giver != null && giver.id().equals(act.person().value())
                ? Giver.PERSON
                : Giver.NAMED;
    }
}
