package no.tverrlag.slices;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import no.tverrlag.eventstore.Appended;
import no.tverrlag.eventstore.axon.LogEventStorageEngine;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.EventType;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.Refusal;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.GenericEventMessage;

/**
 * The generic shell of every slice: source the boundary once, decide, append once.
 *
 * <p>One state per command and one append after the decision, because Axon 5.0.1 would evolve every
 * entity loaded in the unit of work with every appended event, and its fixtures report what was
 * rolled back.
 */
final class SliceHandler implements CommandHandler {

    private static final MessageType OUTCOME = new MessageType("tverrlag.Outcome");

    private final Supplier<EventStore> store;
    private final CatalogueCodec codec;
    private final Catalogues catalogues;
    private final Supplier<String> eventIds;
    private final Clock clock;

    SliceHandler(
            Supplier<EventStore> store,
            CatalogueCodec codec,
            Catalogues catalogues,
            Supplier<String> eventIds,
            Clock clock) {
        this.store = store;
        this.codec = codec;
        this.catalogues = catalogues;
        this.eventIds = eventIds;
        this.clock = clock;
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(
            CommandMessage message, ProcessingContext context) {
        Order<?, ?, ?> order =
                (Order<?, ?, ?>) Objects.requireNonNull(message.payload(), "an order");
        CompletableFuture<CommandResultMessage> result =
                carryOut(order, context)
                        .thenApply(decided -> new GenericCommandResultMessage(OUTCOME, decided));
        return MessageStream.fromFuture(result);
    }

    private <C, S, E extends PersonEvent> CompletableFuture<Decided> carryOut(
            Order<C, S, E> order, ProcessingContext context) {
        EventStoreTransaction transaction = store.get().transaction(context);
        SourcingCondition boundary =
                SourcingCondition.conditionFor(Boundary.criteria(order, catalogues));
        return transaction
                .source(boundary)
                .reduce(
                        BoundaryFold.start(order),
                        (fold, entry) -> fold.plus(SourcedFact.of(entry.message()), codec))
                .thenApply(fold -> decide(order, fold, transaction, context));
    }

    private <C, S, E extends PersonEvent> Decided decide(
            Order<C, S, E> order,
            BoundaryFold<C, S, E> fold,
            EventStoreTransaction transaction,
            ProcessingContext context) {
        if (fold.earlier().isPresent()) {
            return new Decided(fold.earlier().get());
        }
        if (order.expected().isPresent() && order.expected().getAsLong() != fold.last()) {
            return new Decided(new Outcome.Stale(fold.last()));
        }
        Decision<E, ? extends Refusal> decision =
                order.slice().decide().apply(order.command(), fold.state());
        return switch (decision) {
            case Decision.Refuse<E, ? extends Refusal>(Refusal refusal) ->
                    new Decided(new Outcome.Refused(refusal));
            case Decision.Nothing<E, ? extends Refusal> _ ->
                    new Decided(
                            new Outcome.Done(
                                    order.stamp().resource(), 0, Instant.now(clock), true));
            case Decision.Append<E, ? extends Refusal>(List<E> events) ->
                    append(order, events, transaction, context);
        };
    }

    private <C, S, E extends PersonEvent> Decided append(
            Order<C, S, E> order,
            List<E> events,
            EventStoreTransaction transaction,
            ProcessingContext context) {
        events.forEach(event -> transaction.appendEvent(message(order.stamp(), event)));
        CompletableFuture<Appended> appended = new CompletableFuture<>();
        context.runOnAfterCommit(
                done -> appended.complete(done.getResource(LogEventStorageEngine.APPENDED)));
        return new Decided(order.stamp().resource(), appended);
    }

    private GenericEventMessage message(Stamp stamp, PersonEvent event) {
        String id = eventIds.get();
        EventType<? extends PersonEvent> row = catalogues.rowOf(event.getClass());
        var metadata = EnvelopeFields.of(stamp.envelope(id, row.category(), Instant.now(clock)));
        metadata.put(BoundaryFold.REQUEST, stamp.request());
        return new GenericEventMessage(
                id,
                CatalogueCodec.typeOf(row.name(), row.version()),
                event,
                metadata,
                stamp.occurredAt());
    }
}
