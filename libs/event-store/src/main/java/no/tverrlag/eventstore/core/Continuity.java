package no.tverrlag.eventstore.core;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import no.tverrlag.eventstore.EventLogException;
import no.tverrlag.eventstore.LogCorrupted;
import no.tverrlag.eventstore.LogReverted;
import no.tverrlag.eventstore.LogUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * Notices a store that came back empty, older or as another log: what this engine has seen there
 * must still stand.
 *
 * <p>An insert can't tell: into an emptied store it succeeds at any position. So the end of the log
 * as this engine knows it is looked up again after every failed call, and once a second while it is
 * in use; together with the end as it was at the look before, so that an own write that came to
 * stand behind a gap in between does not hide it. Any look at the store's head does as well.
 */
class Continuity {
    private final Tail tail;
    private final BatchStorage storage;
    private final LogClock clock;
    private final Duration goodFor;
    private final Duration patience;
    private volatile Link seenStanding;
    private volatile long looked;
    private final AtomicLong failures = new AtomicLong();
    private volatile long failuresLookedInto;
    private volatile @Nullable Long missingSince;

    /**
     * @param goodFor how long a look is good for
     * @param patience how long what was seen may be out of sight before it counts as gone
     */
    Continuity(
            Tail tail, BatchStorage storage, LogClock clock, Duration goodFor, Duration patience) {
        this.tail = tail;
        this.storage = storage;
        this.clock = clock;
        this.goodFor = goodFor;
        this.patience = patience;
        this.seenStanding = tail.head();
        this.looked = clock.nanos();
    }

    /** A call has failed: the server may have been away, and what comes back another one. */
    void suspect() {
        failures.incrementAndGet();
    }

    /**
     * Looks, unless that was done a moment ago and nothing has failed since.
     *
     * @throws LogReverted if what was seen is gone
     * @throws LogUnavailable if the store cannot be read, or does not show it now
     */
    void check() {
        if (isDue()) {
            look();
        }
    }

    private boolean isDue() {
        return failures.get() != failuresLookedInto || clock.nanos() - looked > goodFor.toNanos();
    }

    /**
     * As {@link #check()}; false if that has just shown that the store has no more than is known.
     */
    boolean mayHaveMore() {
        return !isDue() || look();
    }

    /** True if the store has more than is known. */
    private boolean look() {
        long looking = failures.get();
        Link before = seenStanding;
        if (!before.equals(tail.head())) {
            requireStanding(before);
        }
        End end = endStanding();
        seenStanding = end.known();
        missingSince = null;
        looked = clock.nanos();
        failuresLookedInto = looking;
        return end.more();
    }

    private record End(Link known, boolean more) {}

    /** The end of what is known, which may move on while the store is read. */
    private End endStanding() {
        while (true) {
            Link known = tail.head();
            boolean more = !known.equals(storage.head());
            if (more) {
                requireStanding(known);
            }
            if (known.equals(tail.head())) {
                return new End(known, more);
            }
        }
    }

    private void requireStanding(Link known) {
        if (known.last() == 0) {
            return;
        }
        Batch standing = storage.at(known.last());
        if (standing == null) {
            throw missing(known);
        }
        if (!known.equals(standing.link())) {
            throw gone(known);
        }
    }

    /**
     * A primary that has just been elected may not show at once all that is safe, so what can't be
     * seen is looked for again for a while, and nothing is written meanwhile.
     */
    private EventLogException missing(Link known) {
        suspect();
        long now = clock.nanos();
        Long since = missingSince;
        if (since == null) {
            missingSince = now;
        } else if (now - since > patience.toNanos()) {
            return gone(known);
        }
        return new LogUnavailable(
                "the store does not show what this engine has seen up to position " + known.last());
    }

    private LogReverted gone(Link known) {
        LogReverted reverted =
                new LogReverted(
                        "the store no longer holds what this engine has seen up to position "
                                + known.last());
        tail.fail(reverted);
        return reverted;
    }

    /**
     * Judges a head that was read from the store.
     *
     * @param known the end of the log as this engine knew it before it read
     * @throws LogReverted if that is gone
     * @throws LogUnavailable if the store does not show it now
     */
    void compare(Link known, Link read) {
        if (read.last() < known.last()) {
            throw missing(known);
        }
        if (read.last() == known.last() && !known.equals(read)) {
            throw gone(known);
        }
        missingSince = null;
        if (read.equals(known) && known.equals(seenStanding)) {
            looked = clock.nanos();
        }
    }

    /**
     * What it means that the log could not be read on: its end may be gone altogether. Stops the
     * log either way.
     *
     * @throws LogUnavailable if the store cannot be asked now; whoever reads on meets it again
     */
    EventLogException explain(LogCorrupted broken) {
        try {
            requireStanding(tail.head());
        } catch (LogReverted reverted) {
            return reverted;
        } catch (LogCorrupted end) {
            broken.addSuppressed(end);
        }
        tail.fail(broken);
        return broken;
    }
}
