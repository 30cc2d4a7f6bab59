package no.tverrlag.kernel;

import java.util.Locale;

/** What an actor is, as their token says; the wire name is the lower-case, hyphenated form. */
public enum Role {
    COORDINATING_UNIT,
    COORDINATOR,
    PRACTITIONER,
    CITIZEN,
    REPRESENTATIVE,
    SYSTEM,
    AUDITOR,
    OPERATOR;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws IllegalArgumentException if no role has that wire name
     */
    public static Role ofWireName(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
