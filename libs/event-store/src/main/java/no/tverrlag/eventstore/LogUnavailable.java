package no.tverrlag.eventstore;

/** The store cannot be reached now, or the log is closed; nothing was written. */
public final class LogUnavailable extends EventLogException {
    private static final long serialVersionUID = 1L;

    public LogUnavailable(String message) {
        super(message);
    }

    public LogUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
