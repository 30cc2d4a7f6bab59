package no.tverrlag.kernel;

/** Why the act is lawful: a consent, or a named statute. */
public record LegalBasis(Kind kind, String reference) {
    public enum Kind {
        CONSENT,
        STATUTE
    }

    public static LegalBasis statute(String reference) {
        return new LegalBasis(Kind.STATUTE, reference);
    }

    public static LegalBasis consent(String reference) {
        return new LegalBasis(Kind.CONSENT, reference);
    }
}
