package no.tverrlag.eventstore.core;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import no.tverrlag.eventstore.EventLogException;
import no.tverrlag.eventstore.LogCorrupted;
import no.tverrlag.eventstore.LogReverted;
import no.tverrlag.eventstore.LogUnavailable;

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
    private volatile Link seenStanding;
    private volatile long looked;
    private final AtomicLong failures = new AtomicLong();
    private volatile long failuresLookedInto;

    /**
     * @param goodFor how long a look is good for
     */
    Continuity(Tail tail, BatchStorage storage, LogClock clock, Duration goodFor) {
        this.tail = tail;
        this.storage = storage;
        this.clock = clock;
        this.goodFor = goodFor;
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
     * @throws LogUnavailable if the store cannot be read
     */
    void check() {
        if (failures.get() != failuresLookedInto || clock.nanos() - looked > goodFor.toNanos()) {
            look();
        }
    }

    private void look() {
        long looking = failures.get();
        Link before = seenStanding;
        if (!before.equals(tail.head())) {
            requireStanding(before);
        }
        seenStanding = endStanding();
        looked = clock.nanos();
        failuresLookedInto = looking;
    }

    /** The end of what is known, which may move on while the store is read. */
    private Link endStanding() {
        while (true) {
            Link known = tail.head();
            if (!known.equals(storage.head())) {
                requireStanding(known);
            }
            if (known.equals(tail.head())) {
                return known;
            }
        }
    }

    private void requireStanding(Link known) {
        Batch standing = known.last() == 0 ? null : storage.at(known.last());
        if (known.last() > 0 && (standing == null || !known.equals(standing.link()))) {
            throw gone(known);
        }
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
     */
    void compare(Link known, Link read) {
        if (read.last() < known.last() || (read.last() == known.last() && !known.equals(read))) {
            throw gone(known);
        }
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
