package no.tverrlag.embedded.issuer;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import no.tverrlag.kernel.Ids;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A checked request for a token.
 *
 * @param subject who the token is about; a new id if the request named none
 * @param claims the claims that say what the subject is
 * @param lifetime how long the token is valid
 */
record TokenRequest(String subject, Map<String, String> claims, Duration lifetime) {

    private static final Set<String> COPIED =
            Set.of("organisation", "municipality", "basis", "hpr", "scope");
    private static final Set<String> KNOWN =
            Set.of("role", "sector", "person", "sub", "lifetime", "grant_type", "client_id");
    private static final long DEFAULT_LIFETIME = 3600;
    private static final long LONGEST_LIFETIME = 24 * 3600;
    private static final int LONGEST_VALUE = 200;

    /**
     * Checks a form.
     *
     * @throws IllegalArgumentException naming the field that is wrong, without its value
     */
    static TokenRequest of(Map<String, String> form) {
        Map<String, String> claims = new TreeMap<>();
        form.forEach((name, value) -> copy(name, value, claims));
        claims.put("role", role(form.get("role")).wireName());
        if (form.get("sector") instanceof String sector) {
            claims.put("sector", sector(sector).name());
        }
        if (form.get("person") instanceof String person) {
            claims.put("person", id("person", person));
        }
        String subject = form.getOrDefault("sub", UUID.randomUUID().toString());
        return new TokenRequest(id("sub", subject), Map.copyOf(claims), lifetime(form));
    }

    private static void copy(String name, String value, Map<String, String> claims) {
        if (value.isBlank() || value.length() > LONGEST_VALUE) {
            throw new IllegalArgumentException(
                    "every field has 1 to " + LONGEST_VALUE + " characters");
        }
        if (COPIED.contains(name)) {
            claims.put(name, value);
        } else if (!KNOWN.contains(name)) {
            throw new IllegalArgumentException("the form has a field that is not known");
        }
    }

    private static Role role(@Nullable String name) {
        try {
            return Role.ofWireName(name == null ? "" : name);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("role is missing or not known", unknown);
        }
    }

    private static Sector sector(String name) {
        try {
            return Sector.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("sector is not known", unknown);
        }
    }

    private static String id(String field, String value) {
        try {
            Ids.require(field, value);
            return value;
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(field + " is not an id", malformed);
        }
    }

    private static Duration lifetime(Map<String, String> form) {
        try {
            String text = form.getOrDefault("lifetime", String.valueOf(DEFAULT_LIFETIME));
            long seconds = Long.parseLong(text);
            if (seconds >= 1 && seconds <= LONGEST_LIFETIME) {
                return Duration.ofSeconds(seconds);
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("lifetime is not a number", notANumber);
        }
        throw new IllegalArgumentException("lifetime is 1 to " + LONGEST_LIFETIME + " seconds");
    }
}
