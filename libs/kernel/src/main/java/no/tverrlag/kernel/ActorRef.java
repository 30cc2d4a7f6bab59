package no.tverrlag.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Somebody named in a command or fact: a professional (with sector and organisation) or the person
 * or a representative (without). The id is opaque.
 */
public record ActorRef(String id, @Nullable Sector sector, @Nullable String organisation) {
    public ActorRef {
        Ids.require("actor id", id);
    }

    public static ActorRef of(String id) {
        return new ActorRef(id, null, null);
    }
}
