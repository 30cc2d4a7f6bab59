package no.tverrlag.eventstore.core;

import java.util.List;
import java.util.function.Predicate;
import no.tverrlag.eventstore.CommitTooLarge;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.LogCorrupted;
import no.tverrlag.eventstore.LogUnavailable;
import no.tverrlag.eventstore.NewEvent;
import no.tverrlag.eventstore.OutcomeUnknown;
import org.jspecify.annotations.Nullable;

/**
 * Where batches are kept. What the log asks of it is little: an insert that fails if the position
 * is taken, is there whole or not at all, and reads that see only what cannot be rolled back and
 * everything that was acknowledged or read before.
 *
 * <p>Every read throws {@link LogUnavailable} if the store cannot be reached and {@link
 * LogCorrupted} if a document is not a batch.
 */
public interface BatchStorage {
    /**
     * @throws CommitTooLarge if it could never be written
     */
    Prepared prepare(String commitId, List<NewEvent> events);

    /**
     * Writes the batch at its first position and returns once it is durable.
     *
     * @throws PositionTaken if a batch stands there, be it this one
     * @throws LogUnavailable if this call has surely written nothing and never will
     * @throws OutcomeUnknown if the batch may be there, now or later
     */
    void insert(Offer offer) throws PositionTaken;

    /** The end of the last batch; {@link Link#START} if there is none. */
    Link head();

    /** The batch that the position stands in, or null if it is beyond the last one. */
    @Nullable Batch at(long position);

    /** The first {@code limit} batches that begin after the position, in order. */
    List<Batch> after(long position, int limit);

    /**
     * Visits, in order, batches that overlap the positions {@code from} to {@code to} until told to
     * stop: all that hold a matching event, and maybe others. A batch may come with its matching
     * events only.
     */
    void scan(Criteria criteria, long from, long to, Predicate<Batch> goOn);
}
