package no.tverrlag.eventstore.core;

/** A batch stands at the offered position already; it may be the offered one. */
public final class PositionTaken extends Exception {
    private static final long serialVersionUID = 1L;

    public PositionTaken(long first) {
        super("a batch stands at position " + first, null, false, false);
    }
}
