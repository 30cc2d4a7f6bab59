package no.tverrlag.bench.engine;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import no.tverrlag.bench.load.MeasuredStore;
import no.tverrlag.bench.load.Payload;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;

/** Any storage engine of Axon 5, by the calls that Axon itself makes of it. */
public final class AxonStore implements MeasuredStore {
    private static final MessageType TYPE = new MessageType(EVENT);

    private final EventStorageEngine engine;
    private final Consumer<EventMessage> decode;
    private final Closeable underneath;
    private final AtomicLong size = new AtomicLong();

    /**
     * @param decode makes sure that an event which was read has its payload as an object
     */
    public AxonStore(
            EventStorageEngine engine, Consumer<EventMessage> decode, Closeable underneath) {
        this.engine = engine;
        this.decode = decode;
        this.underneath = underneath;
    }

    private static Tag tag(String caseId) {
        return new Tag("Case", caseId);
    }

    private static TaggedEventMessage<?> event(Tag tag) {
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(TYPE, Payload.usual()), Set.of(tag));
    }

    @Override
    public Appender appender(String caseId) {
        Tag tag = tag(caseId);
        AppendCondition condition = AppendCondition.withCriteria(EventCriteria.havingTags(tag));
        ConsistencyMarker[] seen = {ConsistencyMarker.ORIGIN};
        return () -> seen[0] = append(condition.withMarker(seen[0]), List.of(event(tag)));
    }

    private ConsistencyMarker append(AppendCondition condition, List<TaggedEventMessage<?>> events)
            throws Exception {
        ConsistencyMarker marker = commit(engine.appendEvents(condition, null, events).get());
        size.addAndGet(events.size());
        return marker;
    }

    private static <R> ConsistencyMarker commit(EventStorageEngine.AppendTransaction<R> prepared)
            throws Exception {
        return prepared.afterCommit(prepared.commit(null).get(), null).get();
    }

    @Override
    public void fill(int fromCase, int cases, int eventsEach) throws Exception {
        List<TaggedEventMessage<?>> events = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            Tag tag = tag(MeasuredStore.caseId(fromCase + i));
            for (int n = 0; n < eventsEach; n++) {
                events.add(event(tag));
            }
        }
        append(AppendCondition.none(), events);
    }

    @Override
    public int source(String caseId) {
        EventCriteria criteria = EventCriteria.havingTags(tag(caseId));
        MessageStream<? extends EventMessage> stream =
                engine.source(SourcingCondition.conditionFor(criteria), null);
        int events = 0;
        for (Optional<? extends MessageStream.Entry<? extends EventMessage>> entry = stream.next();
                entry.isPresent();
                entry = stream.next()) {
            EventMessage event = entry.get().message();
            if (event != TerminalEventMessage.INSTANCE) {
                decode.accept(event);
                events++;
            }
        }
        return events;
    }

    @Override
    public long replay(Duration atMost) throws Exception {
        long until = System.nanoTime() + atMost.toNanos();
        long events = 0;
        MessageStream<EventMessage> stream =
                engine.stream(StreamingCondition.startingFrom(engine.firstToken(null).get()), null);
        try {
            while (events < size.get() && System.nanoTime() < until) {
                Optional<? extends MessageStream.Entry<EventMessage>> entry = stream.next();
                if (entry.isPresent()) {
                    decode.accept(entry.get().message());
                    events++;
                } else {
                    Thread.onSpinWait();
                }
            }
        } finally {
            stream.close();
        }
        return events;
    }

    @Override
    public void close() throws IOException {
        underneath.close();
    }
}
