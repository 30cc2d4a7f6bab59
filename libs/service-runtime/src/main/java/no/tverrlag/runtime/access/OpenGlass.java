package no.tverrlag.runtime.access;

import java.time.Instant;

/** One actor has opened one person's data in an emergency, until that instant, exclusive. */
public record OpenGlass(String breakGlass, String actor, Instant until) {

    boolean isOpenFor(String who, Instant at) {
        return actor.equals(who) && at.isBefore(until);
    }
}
