package no.tverrlag.runtime.access;

import no.tverrlag.kernel.LegalBasis;
import org.jspecify.annotations.Nullable;

/** What the access policy answered, with its reason. */
public sealed interface Verdict {

    /**
     * @param breakGlass id of the break-glass that this rests on and on nothing else; null
     *     otherwise
     */
    record Permit(Standing standing, LegalBasis basis, @Nullable String breakGlass)
            implements Verdict {
        public Permit(Standing standing, LegalBasis basis) {
            this(standing, basis, null);
        }
    }

    /**
     * @param reason stable code: {@code no-relation}, {@code no-consent-to-share}, {@code
     *     no-consent-to-involve-kin}, {@code access-blocked}, {@code other-municipality}, {@code
     *     guardianship-over}
     */
    record Deny(String reason) implements Verdict {}
}
