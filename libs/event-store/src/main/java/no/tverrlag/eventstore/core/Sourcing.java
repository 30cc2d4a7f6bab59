package no.tverrlag.eventstore.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.Sourced;
import no.tverrlag.eventstore.StoredEvent;

/**
 * Reads what matches, up to the head that the store has now: the head is asked for each time, and
 * of a case that was read before only what has come since. Remembered is only what the tail knows
 * too, for that is what a store is held to when it comes back.
 */
final class Sourcing {
    private static final int IN_MEMORY = 1024;

    private final Tail tail;
    private final BatchStorage storage;
    private final Supplier<Link> storedHead;
    private final Continuity continuity;
    private final Remembered remembered;

    /**
     * @param storedHead what the store has as its head now
     */
    Sourcing(
            Tail tail,
            BatchStorage storage,
            Supplier<Link> storedHead,
            Continuity continuity,
            Remembered remembered) {
        this.tail = tail;
        this.storage = storage;
        this.storedHead = storedHead;
        this.continuity = continuity;
        this.remembered = remembered;
    }

    /** Position of the last event in the store. */
    long head() {
        tail.requireSound();
        Link known = tail.head();
        Link read = storedHead.get();
        continuity.compare(known, read);
        return read.last();
    }

    Sourced source(Criteria criteria, long from) {
        long marker = head();
        Sourced known = remembered.find(criteria, from);
        if (known != null && known.marker() == marker) {
            return known;
        }
        Sourced found =
                known == null || known.marker() > marker
                        ? new Sourced(between(criteria, from, marker), marker)
                        : Remembered.joined(known, since(criteria, known.marker(), marker), marker);
        if (marker <= tail.head().last()) {
            remembered.keep(criteria, from, found);
        }
        return found;
    }

    /** What has come to a case, from memory if it is still there. */
    private List<StoredEvent> since(Criteria criteria, long known, long marker) {
        if (tail.head().last() >= marker) {
            if (tail.definitelyNoneAfter(known, criteria)) {
                return List.of();
            }
            long span = marker - known;
            List<StoredEvent> recent = span > IN_MEMORY ? null : tail.recent(known + 1, (int) span);
            if (recent != null) {
                return recent.stream().filter(criteria::matches).toList();
            }
        }
        return between(criteria, known + 1, marker);
    }

    private List<StoredEvent> between(Criteria criteria, long from, long marker) {
        List<StoredEvent> found = new ArrayList<>();
        if (from <= marker) {
            storage.scan(
                    criteria,
                    Math.max(1, from),
                    marker,
                    batch -> {
                        collect(batch, criteria, from, marker, found);
                        return true;
                    });
        }
        return found;
    }

    private static void collect(
            Batch batch, Criteria criteria, long from, long to, List<StoredEvent> found) {
        for (StoredEvent event : batch.events()) {
            if (event.position() >= from && event.position() <= to && criteria.matches(event)) {
                found.add(event);
            }
        }
    }
}
