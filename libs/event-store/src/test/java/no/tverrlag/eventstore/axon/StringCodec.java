package no.tverrlag.eventstore.axon;

import java.nio.charset.StandardCharsets;
import no.tverrlag.eventstore.StoredEvent;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;

/** Events whose payload is a text. */
public final class StringCodec implements EventCodec {
    @Override
    public Encoded encode(EventMessage event) {
        return new Encoded(
                event.type().name(),
                1,
                event.timestamp(),
                event.metadata(),
                event.payload().toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public EventMessage decode(StoredEvent stored) {
        return new GenericEventMessage(
                stored.id(),
                new MessageType(stored.name()),
                new String(stored.data(), StandardCharsets.UTF_8),
                stored.metadata(),
                stored.occurredAt());
    }
}
