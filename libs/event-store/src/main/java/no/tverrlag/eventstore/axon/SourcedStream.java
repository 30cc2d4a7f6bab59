package no.tverrlag.eventstore.axon;

import java.util.stream.Stream;
import no.tverrlag.eventstore.Sourced;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;

/** What was sourced, with the marker at its end. */
final class SourcedStream {
    private SourcedStream() {}

    static MessageStream<EventMessage> of(Sourced found, EventCodec codec) {
        Stream<Entry<EventMessage>> events =
                found.events().stream().map(stored -> Entries.of(stored, codec));
        return MessageStream.fromStream(
                Stream.concat(events, Stream.of(end(found.marker()))).toList().stream(),
                Entry::message,
                entry -> entry);
    }

    private static Entry<EventMessage> end(long marker) {
        return new SimpleEntry<>(
                TerminalEventMessage.INSTANCE,
                Context.with(
                        ConsistencyMarker.RESOURCE_KEY, new GlobalIndexConsistencyMarker(marker)));
    }
}
