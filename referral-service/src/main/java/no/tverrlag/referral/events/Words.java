package no.tverrlag.referral.events;

import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/** What free text must be to be stored: not blank, and no longer than a few pages. */
public final class Words {

    public static final int LIMIT = 10_000;

    private Words() {}

    public static boolean unfit(Sealed text) {
        return text.text().filter(it -> !it.isBlank() && it.length() <= LIMIT).isEmpty();
    }

    /** The same where the text may be left out. */
    public static boolean unfitIfAny(@Nullable Sealed text) {
        return text != null && unfit(text);
    }
}
