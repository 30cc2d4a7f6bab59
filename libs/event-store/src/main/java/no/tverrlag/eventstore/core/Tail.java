package no.tverrlag.eventstore.core;

import java.util.List;
import java.util.UUID;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.LogCorrupted;
import no.tverrlag.eventstore.StoredEvent;
import org.jspecify.annotations.Nullable;

/**
 * The end of the log as far as this engine knows it: the head, the last events, the tags' tips.
 *
 * <p>Fed in order with what was acknowledged or read, by the committer and the tailer alike; every
 * batch is checked to follow the one before. Once a batch does not, or could not be read, the tail
 * has failed for good and says so to everyone.
 */
final class Tail {
    private final TagTips tips;
    private final Ring ring;
    private final Runnable onChange;
    private Link head;
    private @Nullable LogCorrupted failure;
    private volatile @Nullable UUID offered;

    Tail(Link head, int ringEvents, long ringBytes, Runnable onChange) {
        this.head = head;
        this.tips = new TagTips(17, head.last());
        this.ring = new Ring(ringEvents, ringBytes, head.last());
        this.onChange = onChange;
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
            head = batch.link();
        }
        onChange.run();
        return true;
    }

    synchronized Link head() {
        return head;
    }

    /** Marks the log as broken; the first reason stays. */
    void fail(LogCorrupted why) {
        synchronized (this) {
            if (failure != null) {
                return;
            }
            failure = why;
        }
        onChange.run();
    }

    /**
     * @throws LogCorrupted if the log has failed
     */
    synchronized void requireSound() {
        if (failure != null) {
            throw new LogCorrupted("the log has stopped", failure);
        }
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
