package no.tverrlag.slices;

import java.time.Instant;
import no.tverrlag.kernel.Refusal;

/** What became of an order. */
public sealed interface Outcome {

    /**
     * It is true now: recorded by this order or by an earlier one.
     *
     * @param resource the thing created or touched
     * @param position of the last fact it recorded; 0 if it was true already and nothing was
     *     recorded
     */
    record Done(String resource, long position, Instant recordedAt, boolean repeated)
            implements Outcome {}

    /** A rule stood in the way. */
    record Refused(Refusal refusal) implements Outcome {}

    /** The idempotency key was used before for another request. */
    record KeyReused() implements Outcome {}

    /** The boundary has moved on since the client read it. */
    record Stale(long position) implements Outcome {}
}
