package no.tverrlag.eventstore.core;

import java.util.List;
import java.util.UUID;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.EventLogException;
import no.tverrlag.eventstore.LogCorrupted;
import no.tverrlag.eventstore.LogReverted;
import no.tverrlag.eventstore.StoredEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the log as far as this engine knows it: the head, the last events, the tags' tips.
 *
 * <p>Fed in order with what was acknowledged or read, by the committer and the tailer alike; every
 * batch is checked to follow the one before. Once a batch does not, or could not be read, the tail
 * has failed for good and says so to everyone.
 */
final class Tail {
    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);

    /** Two rows of 128 Ki slots, 2 MiB, whatever the log's size. */
    private static final int TIP_BITS = 17;

    private final TagTips tips;
    private final Ring ring;
    private final Runnable onChange;
    private Link head;
    private volatile @Nullable EventLogException failure;
    private volatile @Nullable UUID offered;

    /**
     * @param tips and {@code ring}: of what comes after the head
     */
    Tail(Link head, TagTips tips, Ring ring, Runnable onChange) {
        this.head = head;
        this.tips = tips;
        this.ring = ring;
        this.onChange = onChange;
    }

    static Tail startingAt(Link head, Options options, Runnable onChange) {
        return new Tail(
                head,
                new TagTips(TIP_BITS, head.last()),
                new Ring(options.memoryEvents(), options.memoryBytes(), head.last()),
                onChange);
    }

    /** Says which batch this engine is about to write. */
    void offers(UUID batch) {
        offered = batch;
    }

    /** Whether another engine wrote the batch, as far as what is being written now tells. */
    boolean isOthers(Batch batch) {
        return !batch.id().equals(offered);
    }

    /** Takes in a batch, unless it is known already; true if it was not. */
    boolean accept(Batch batch) {
        synchronized (this) {
            requireSound();
            if (batch.last() <= head.last()) {
                return false;
            }
            batch.requireFollows(head);
            for (StoredEvent event : batch.events()) {
                ring.add(event);
                tips.add(event);
            }
            if (batch.events().isEmpty()) {
                ring.giveUp(batch.last());
            }
            head = batch.link();
        }
        onChange.run();
        return true;
    }

    synchronized Link head() {
        return head;
    }

    /** Marks the log as broken; the first reason stays. */
    void fail(EventLogException why) {
        synchronized (this) {
            if (failure != null) {
                return;
            }
            failure = why;
        }
        LOG.error("the log has stopped", why);
        onChange.run();
    }

    /**
     * @throws LogCorrupted or {@link LogReverted} if the log has failed
     */
    synchronized void requireSound() {
        EventLogException why = failure;
        if (why != null) {
            throw stopped(why);
        }
    }

    /**
     * What is in memory of a log that is gone is not handed out either.
     *
     * @throws LogReverted if it is gone
     */
    void requireNotGone() {
        if (failure instanceof LogReverted gone) {
            throw stopped(gone);
        }
    }

    /** What is said to those who come after the failure. */
    static EventLogException stopped(EventLogException failure) {
        return failure instanceof LogReverted
                ? new LogReverted("the log has stopped: " + failure.getMessage(), failure)
                : new LogCorrupted("the log has stopped: " + failure.getMessage(), failure);
    }

    /** What it has failed by; null while it is sound. */
    @Nullable EventLogException failure() {
        return failure;
    }

    synchronized boolean hasFailed() {
        return failure != null;
    }

    synchronized boolean definitelyNoneAfter(long after, Criteria criteria) {
        return tips.definitelyNoneAfter(after, criteria);
    }

    /** Events from the position on, {@code max} at most; null if some are no longer in memory. */
    synchronized @Nullable List<StoredEvent> recent(long from, int max) {
        return ring.from(from, max);
    }
}
