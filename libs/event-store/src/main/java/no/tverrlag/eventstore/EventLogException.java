package no.tverrlag.eventstore;

/** Why the log did not do what it was asked. Messages hold positions and limits, never content. */
public abstract sealed class EventLogException extends RuntimeException
        permits AppendRejected,
                LogUnavailable,
                OutcomeUnknown,
                CommitTooLarge,
                LogCorrupted,
                LogReverted {
    private static final long serialVersionUID = 1L;

    EventLogException(String message) {
        super(message);
    }

    EventLogException(String message, Throwable cause) {
        super(message, cause);
    }
}
