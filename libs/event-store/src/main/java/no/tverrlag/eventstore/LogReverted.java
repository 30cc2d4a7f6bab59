package no.tverrlag.eventstore;

/**
 * The store does not hold any more what this engine has seen there: it came back empty or older
 * (from a backup, say), or another log stands in its place.
 *
 * <p>Writer and readers stop for good; what they would go on with was decided on facts that are
 * gone. Make sure which log is the right one before a new engine is opened on it.
 */
public final class LogReverted extends EventLogException {
    private static final long serialVersionUID = 1L;

    public LogReverted(String message) {
        super(message);
    }

    public LogReverted(String message, Throwable cause) {
        super(message, cause);
    }
}
