package no.tverrlag.kernel;

import org.jspecify.annotations.Nullable;

/** How much free text one field takes: what the purpose needs. */
public final class Texts {

    public static final int LIMIT = 10_000;

    private Texts() {}

    /** Is one of them longer than {@link #LIMIT}? */
    public static boolean tooLong(@Nullable Sealed... texts) {
        for (@Nullable Sealed each : texts) {
            if (each != null && each.text().map(String::length).orElse(0) > LIMIT) {
                return true;
            }
        }
        return false;
    }

    /** Absent, or nothing but white space? Erased text was there once, so it is not missing. */
    public static boolean missing(@Nullable Sealed text) {
        return text == null || text.text().map(String::isBlank).orElse(false);
    }
}
