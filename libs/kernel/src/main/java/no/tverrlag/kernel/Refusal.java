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

    /** Said by one of the interfaces below. */
    Kind kind();

    /** One sentence for people: what was wrong and what would mend it, without personal data. */
    String detail();

    /** The thing named does not exist. */
    interface Unknown extends Refusal {
        @Override
        default Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** The state of the case forbids it now. */
    interface NotNow extends Refusal {
        @Override
        default Kind kind() {
            return Kind.STATE;
        }
    }

    /** Well-formed, but impossible as said. */
    interface Impossible extends Refusal {
        @Override
        default Kind kind() {
            return Kind.IMPOSSIBLE;
        }
    }

    /** The actor has no right to it. */
    interface Forbidden extends Refusal {
        @Override
        default Kind kind() {
            return Kind.FORBIDDEN;
        }
    }
}
