package no.tverrlag.eventstore.axon;

import java.time.Instant;
import java.util.Map;
import no.tverrlag.eventstore.StoredEvent;
import org.axonframework.messaging.eventhandling.EventMessage;

/**
 * Translates between Axon's events and stored ones. Tags and identifier are not its business.
 *
 * <p>{@link #decode} must throw for what it does not know: the reader then stops, and nothing is
 * skipped.
 */
public interface EventCodec {
    /** Called on the thread that appends. */
    Encoded encode(EventMessage event);

    /** Called on the thread that reads. */
    EventMessage decode(StoredEvent stored);

    /**
     * The stored form of an event.
     *
     * @param data the payload; handed over, not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Encoded(
            String name,
            int version,
            Instant occurredAt,
            Map<String, String> metadata,
            byte[] data) {}
}
