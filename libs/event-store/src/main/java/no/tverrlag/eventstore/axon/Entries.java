package no.tverrlag.eventstore.axon;

import no.tverrlag.eventstore.StoredEvent;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;

/** Stored events as entries of Axon's streams. */
final class Entries {
    private Entries() {}

    /** The event, with a token that says that it has been handled. */
    static Entry<EventMessage> of(StoredEvent stored, EventCodec codec) {
        TrackingToken token = new GlobalSequenceTrackingToken(stored.position());
        return new SimpleEntry<>(
                codec.decode(stored), TrackingToken.addToContext(Context.empty(), token));
    }
}
