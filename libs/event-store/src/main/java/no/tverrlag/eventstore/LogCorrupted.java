package no.tverrlag.eventstore;

/**
 * The log holds what no writer of it could have left: a foreign, missing or unreadable document.
 */
public final class LogCorrupted extends EventLogException {
    private static final long serialVersionUID = 1L;

    public LogCorrupted(String message) {
        super(message);
    }

    public LogCorrupted(String message, Throwable cause) {
        super(message, cause);
    }
}
