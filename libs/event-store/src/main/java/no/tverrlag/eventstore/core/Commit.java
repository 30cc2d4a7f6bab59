package no.tverrlag.eventstore.core;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import no.tverrlag.eventstore.AppendCondition;
import no.tverrlag.eventstore.Appended;
import no.tverrlag.eventstore.EventLogException;
import no.tverrlag.eventstore.NewEvent;
import org.jspecify.annotations.Nullable;

/**
 * One append on its way: what to write, under which condition, and whom to answer.
 *
 * <p>It is answered once at most, whoever tries, and on another thread than the one that found the
 * answer: what the caller hangs on its future must never hold up the log.
 */
public final class Commit {
    private final String id;
    private final List<NewEvent> events;
    private final Prepared prepared;
    private final @Nullable AppendCondition condition;
    private final long since;
    private final Executor answering;
    private final AtomicBoolean answered = new AtomicBoolean();
    private final CompletableFuture<Appended> future = new CompletableFuture<>();

    Commit(
            String id,
            List<NewEvent> events,
            Prepared prepared,
            @Nullable AppendCondition condition,
            long since,
            Executor answering) {
        this.id = id;
        this.events = events;
        this.prepared = prepared;
        this.condition = condition;
        this.since = since;
        this.answering = answering;
    }

    public String id() {
        return id;
    }

    public List<NewEvent> events() {
        return events;
    }

    public Prepared prepared() {
        return prepared;
    }

    @Nullable AppendCondition condition() {
        return condition;
    }

    /** When it was queued, in the clock's nanoseconds. */
    long since() {
        return since;
    }

    CompletableFuture<Appended> future() {
        return future;
    }

    boolean isAnswered() {
        return answered.get();
    }

    void succeed(Appended where) {
        if (answered.compareAndSet(false, true)) {
            answering.execute(() -> future.complete(where));
        }
    }

    void fail(EventLogException why) {
        if (answered.compareAndSet(false, true)) {
            answering.execute(() -> future.completeExceptionally(why));
        }
    }
}
