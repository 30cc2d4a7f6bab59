package no.tverrlag.eventstore.axon;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import no.tverrlag.eventstore.AppendRejected;
import no.tverrlag.eventstore.Appended;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.NewEvent;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** An append that is sent when it is committed, once at most. */
final class LogTransaction implements AppendTransaction<Appended> {
    private final EventLog log;
    private final AppendCondition condition;
    private final List<NewEvent> events;
    private final AtomicBoolean finished = new AtomicBoolean();

    LogTransaction(EventLog log, AppendCondition condition, List<NewEvent> events) {
        this.log = log;
        this.condition = condition;
        this.events = events;
    }

    @Override
    public CompletableFuture<Appended> commit(@Nullable ProcessingContext context) {
        if (finished.getAndSet(true)) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException("already committed or rolled back"));
        }
        return log.append(events, Conversions.condition(condition))
                .thenApply(where -> told(context, where))
                .exceptionallyCompose(why -> CompletableFuture.failedFuture(inAxonsWords(why)));
    }

    private static Appended told(@Nullable ProcessingContext context, Appended where) {
        if (context != null) {
            context.putResource(LogEventStorageEngine.APPENDED, where);
        }
        return where;
    }

    private Throwable inAxonsWords(Throwable failure) {
        Throwable why =
                failure instanceof CompletionException c && c.getCause() != null
                        ? c.getCause()
                        : failure;
        if (!(why instanceof AppendRejected)) {
            return why;
        }
        AppendEventsTransactionRejectedException rejected =
                AppendEventsTransactionRejectedException.conflictingEventsDetected(
                        condition.consistencyMarker());
        rejected.initCause(why);
        return rejected;
    }

    @Override
    public void rollback(@Nullable ProcessingContext context) {
        finished.set(true);
    }

    @Override
    public CompletableFuture<ConsistencyMarker> afterCommit(
            Appended where, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalIndexConsistencyMarker(where.last()));
    }
}
