package no.tverrlag.runtime.access;

import no.tverrlag.kernel.LegalBasis;

/** What the access policy answered, with its reason. */
public sealed interface Verdict {

    record Permit(Standing standing, LegalBasis basis) implements Verdict {}

    /**
     * @param reason stable code: {@code no-relation}, {@code no-consent-to-share}, {@code
     *     other-municipality}
     */
    record Deny(String reason) implements Verdict {}
}
