package no.tverrlag.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * An ordered log of events with optimistic conditions on what was appended before (dynamic
 * consistency boundary). All methods can be called from any thread.
 */
public interface EventLog extends AutoCloseable {

    /**
     * Appends the events as one commit: all or none, next to each other, in this order.
     *
     * <p>The future completes exactly once: with the place of the commit once it is durable, or
     * with
     *
     * <ul>
     *   <li>{@link AppendRejected}: the condition did not hold; nothing was written
     *   <li>{@link CommitTooLarge}: nothing was written
     *   <li>{@link LogUnavailable}: the store could not be reached; nothing was written
     *   <li>{@link OutcomeUnknown}: the store went away at the wrong moment and was not back in
     *       time; the commit is there whole or not at all, once at most
     *   <li>{@link LogCorrupted}: the log is not what it should be; nothing was written
     *   <li>{@link LogReverted}: the store no longer holds what this engine has seen, or the
     *       condition names a position that is not there; whatever was written of the commit went
     *       with the rest
     * </ul>
     *
     * @param events at least one
     * @param condition null = append whatever stands there
     */
    CompletableFuture<Appended> append(List<NewEvent> events, @Nullable AppendCondition condition);

    /**
     * Reads what stands in the log now and matches.
     *
     * @param fromPosition first position to look at
     * @throws LogUnavailable if the store cannot be read
     * @throws LogCorrupted if something there is not a batch of this log
     * @throws LogReverted if the store no longer holds what this engine has seen
     */
    Sourced source(Criteria criteria, long fromPosition);

    /**
     * Opens an endless reader; close it when done.
     *
     * @param fromPosition first position to look at; may be beyond the head
     */
    LogReader read(long fromPosition, Criteria criteria);

    /** Position of the last event known durable; 0 if there is none. */
    long head();

    /** Asks the store for the {@link #head()}, so that what other writers wrote is seen too. */
    long freshHead();

    /**
     * The position after which everything stands that was recorded at or after {@code at}; the head
     * if there is nothing.
     */
    long positionBefore(Instant at);

    /** What has stopped the log for good; empty while it works or only waits for its store. */
    Optional<EventLogException> stoppedBy();

    /**
     * Stops the log for good, as when the store no longer holds what this engine has seen: for who
     * has found out elsewhere that it does not hold what was recorded.
     */
    void stop(LogReverted why);

    /** Ends all readers and appends; appends that were not yet offered fail. Can be repeated. */
    @Override
    void close();
}
