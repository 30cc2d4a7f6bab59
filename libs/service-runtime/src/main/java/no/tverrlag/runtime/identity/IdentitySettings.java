package no.tverrlag.runtime.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whose tokens are trusted and what their claims are called; {@code docs/operations.md}. */
@ConfigMapping(prefix = "tverrlag.identity")
public interface IdentitySettings {

    /** By a name of our own, such as {@code helseid}. */
    Map<String, Issuer> issuers();

    /** What is known of an organisation when a token tells its number only. */
    Map<String, Organisation> organisations();

    /** What the scopes of this platform begin with. */
    @WithDefault("tverrlag:")
    String scopePrefix();

    /** One issuer. */
    interface Issuer {

        /** Where its discovery document is found; nothing switches the issuer off. */
        Optional<String> url();

        /** What its tokens say in {@code iss}; the same as {@link #url} if nothing is said. */
        Optional<String> issuer();

        /** One of these must be in {@code aud}. */
        @WithDefault("tverrlag")
        List<String> audience();

        /** Whether its tokens must be bound to a key of the caller (RFC 9449). */
        @WithDefault("off")
        Dpop dpop();

        /** The roles that this issuer may give; a fixed role needs no list. */
        Optional<List<String>> roles();

        /** Other names of claims, by what they say: {@code hpr}, {@code organisation}, … */
        Map<String, String> claims();

        /** What holds for each of its tokens whatever they say, by the same names. */
        Map<String, String> fixed();
    }

    /** One organisation, by its number. */
    interface Organisation {

        Optional<String> municipality();

        Optional<String> sector();

        /** For an organisation, such as a coordinating unit, whose people all have one role. */
        Optional<String> role();
    }

    /** How far an issuer's tokens are bound to their caller. */
    enum Dpop {
        /** Bearer tokens only. */
        OFF,
        /** Both; a bound token is never taken as a bearer token. */
        ALLOWED,
        /** Bound tokens only. */
        REQUIRED
    }
}
