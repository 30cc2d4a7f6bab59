package no.tverrlag.eventstore;

/** The append's condition did not hold; nothing was written. */
public final class AppendRejected extends EventLogException {
    private static final long serialVersionUID = 1L;

    private final long after;

    public AppendRejected(long after) {
        super("an event that matches the condition stands after position " + after);
        this.after = after;
    }

    /** The position that the condition named. */
    public long after() {
        return after;
    }
}
