package no.tverrlag.eventstore.axon;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import no.tverrlag.eventstore.Appended;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.NewEvent;
import no.tverrlag.eventstore.Sourced;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/**
 * Axon's storage engine, on an {@link EventLog}.
 *
 * <p>A token, a marker and a start position all name the last position that was considered; what
 * follows begins after it. The marker after a commit is the position of its last event. A token for
 * a moment is found by when the log recorded the events.
 */
public final class LogEventStorageEngine implements EventStorageEngine {
    /** In the context of a committed unit of work: where its events stand. */
    public static final Context.ResourceKey<Appended> APPENDED =
            Context.ResourceKey.withLabel("appended");

    private final EventLog log;
    private final EventCodec codec;

    public LogEventStorageEngine(EventLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    /**
     * Prepares the append; nothing is sent before the transaction's commit.
     *
     * <p>A failed condition fails the commit with {@link AppendEventsTransactionRejectedException};
     * other failures are the log's own.
     */
    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition,
            @Nullable ProcessingContext context,
            List<TaggedEventMessage<?>> events) {
        return answer(
                () ->
                        events.isEmpty()
                                ? EmptyAppendTransaction.INSTANCE
                                : new LogTransaction(log, condition, encode(events)));
    }

    private List<NewEvent> encode(List<TaggedEventMessage<?>> events) {
        return events.stream().map(tagged -> encode(tagged)).toList();
    }

    private NewEvent encode(TaggedEventMessage<?> tagged) {
        EventMessage event = tagged.event();
        EventCodec.Encoded encoded = codec.encode(event);
        return new NewEvent(
                event.identifier(),
                encoded.name(),
                encoded.version(),
                encoded.occurredAt(),
                Conversions.tags(tagged.tags()),
                encoded.metadata(),
                encoded.data());
    }

    @Override
    public MessageStream<EventMessage> source(
            SourcingCondition condition, @Nullable ProcessingContext context) {
        try {
            Sourced found =
                    log.source(
                            Conversions.criteria(condition.criteria()),
                            Conversions.after(condition.start()) + 1);
            return SourcedStream.of(found, codec);
        } catch (RuntimeException e) {
            return MessageStream.failed(e);
        }
    }

    @Override
    public MessageStream<EventMessage> stream(
            StreamingCondition condition, @Nullable ProcessingContext context) {
        TrackingToken token = condition.position();
        long after = token == null ? 0 : token.position().orElse(0);
        return new LogStream(
                log.read(after + 1, Conversions.criteria(condition.criteria())), codec);
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return answer(() -> new GlobalSequenceTrackingToken(0));
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return answer(() -> new GlobalSequenceTrackingToken(log.freshHead()));
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(
            Instant at, @Nullable ProcessingContext context) {
        return answer(() -> new GlobalSequenceTrackingToken(log.positionBefore(at)));
    }

    private static <T> CompletableFuture<T> answer(Supplier<? extends T> question) {
        try {
            return CompletableFuture.completedFuture(question.get());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("log", log);
        descriptor.describeProperty("codec", codec);
    }
}
