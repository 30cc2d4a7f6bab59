package no.tverrlag.eventstore;

/** Whether the commit was written could not be found out in time; it is never written twice. */
public final class OutcomeUnknown extends EventLogException {
    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(String message) {
        super(message);
    }

    public OutcomeUnknown(String message, Throwable cause) {
        super(message, cause);
    }
}
