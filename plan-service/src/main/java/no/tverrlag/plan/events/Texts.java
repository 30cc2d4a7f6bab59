package no.tverrlag.plan.events;

import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/** How much free text a plan takes in one place: only what its purpose needs. */
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

    /** Absent, or nothing but white space? */
    public static boolean blank(@Nullable Sealed text) {
        return text == null || text.text().map(String::isBlank).orElse(false);
    }
}
