package no.tverrlag.bench.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import no.tverrlag.bench.load.Payload;
import no.tverrlag.eventstore.StoredEvent;
import no.tverrlag.eventstore.axon.EventCodec;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;

/** Payloads as JSON, by Jackson. */
final class JsonCodec implements EventCodec {
    private static final ObjectReader READER = new ObjectMapper().readerFor(Payload.class);

    static Payload payload(byte[] json) {
        try {
            return READER.readValue(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Encoded encode(EventMessage event) {
        Payload payload = (Payload) event.payload();
        if (payload == null) {
            throw new IllegalArgumentException("an event of the load has a payload");
        }
        return new Encoded(
                event.type().name(), 1, event.timestamp(), event.metadata(), payload.json());
    }

    @Override
    public EventMessage decode(StoredEvent stored) {
        return new GenericEventMessage(
                stored.id(),
                new MessageType(stored.name()),
                payload(stored.data()),
                stored.metadata(),
                stored.occurredAt());
    }
}
