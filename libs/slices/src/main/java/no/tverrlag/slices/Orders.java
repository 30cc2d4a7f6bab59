package no.tverrlag.slices;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.tverrlag.eventstore.Lines;
import no.tverrlag.eventstore.LogCorrupted;
import no.tverrlag.eventstore.LogReverted;
import no.tverrlag.eventstore.LogUnavailable;
import no.tverrlag.eventstore.OutcomeUnknown;
import no.tverrlag.eventstore.StoredTag;
import no.tverrlag.kernel.PersonEvent;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.core.MessageType;

/**
 * Sends orders to their slices and re-runs those that met another writer on the same boundary;
 * these wait in line for it.
 */
public final class Orders {

    static final int TRIES = 5;

    private final String service;
    private final CommandBus bus;
    private final Duration patience;
    private final Lines lines = new Lines();

    /**
     * @param patience how long one try may take; longer counts as {@link OrderFailed}
     */
    public Orders(String service, CommandBus bus, Duration patience) {
        this.service = service;
        this.bus = bus;
        this.patience = patience;
    }

    /**
     * Carries the order out, durable when this returns.
     *
     * @throws Conflict after five tries that each met another writer
     * @throws OrderFailed if the store could not be reached or did not answer in time; a repeat is
     *     safe
     * @throws LogReverted if the store no longer holds what was recorded
     * @throws LogCorrupted if what stands in the store is not what was recorded
     */
    public <C, S, E extends PersonEvent> Outcome carryOut(Order<C, S, E> order) {
        List<StoredTag> boundary = boundary(order);
        for (int beaten = 0; beaten < TRIES; beaten++) {
            try (Lines.Place place = lines.enter(boundary, beaten, patience)) {
                return once(order);
            } catch (AppendEventsTransactionRejectedException conflict) {
                continue;
            }
        }
        throw new Conflict();
    }

    private static <C, S, E extends PersonEvent> List<StoredTag> boundary(Order<C, S, E> order) {
        return order.slice().boundary().apply(order.command()).stream()
                .map(tag -> new StoredTag(tag.key(), tag.value()))
                .toList();
    }

    private <C, S, E extends PersonEvent> Outcome once(Order<C, S, E> order) {
        MessageType type = new MessageType(SliceModules.commandName(service, order.slice().name()));
        CompletableFuture<CommandResultMessage> result =
                bus.dispatch(new GenericCommandMessage(type, order), null);
        try {
            Decided decided =
                    (Decided)
                            java.util.Objects.requireNonNull(
                                    result.get(patience.toMillis(), TimeUnit.MILLISECONDS)
                                            .payload());
            return decided.outcome();
        } catch (ExecutionException failed) {
            throw failure(failed);
        } catch (TimeoutException late) {
            throw new OrderFailed("the event store did not answer in time", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new OrderFailed("interrupted while waiting for the event store", interrupted);
        }
    }

    private static RuntimeException failure(ExecutionException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof AppendEventsTransactionRejectedException rejected) {
                return rejected;
            }
        }
        BrokenLog.rethrow(failed);
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof LogUnavailable
                    || cause instanceof OutcomeUnknown
                    || cause instanceof com.mongodb.MongoException) {
                return new OrderFailed("the event store is not reachable", cause);
            }
        }
        return failed.getCause() instanceof RuntimeException defect
                ? defect
                : new IllegalStateException(failed);
    }
}
