package no.tverrlag.kernel;

/**
 * A rule that stands in a command's way, as a value.
 *
 * <p>Each slice seals its own refusals as records below this type. The record's simple name becomes
 * the stable problem type (RFC 9457: {@code NoLongerWaiting} is {@code
 * /problems/no-longer-waiting}); its components become members of the problem document, so they
 * never hold personal data.
 */
public interface Refusal {

    /** Which kind of obstacle this is; it decides the HTTP status. */
    enum Kind {
        /** The thing named does not exist (404). */
        UNKNOWN,
        /** The state of the case forbids it now (409). */
        STATE,
        /** Well-formed, but impossible as said (422). */
        IMPOSSIBLE,
        /** The actor has no right to it (403). */
        FORBIDDEN
    }

    Kind kind();

    /** One sentence for people: what was wrong and what would mend it, without personal data. */
    String detail();
}
