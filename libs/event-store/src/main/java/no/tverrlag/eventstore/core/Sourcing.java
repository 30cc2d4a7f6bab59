package no.tverrlag.eventstore.core;

import java.util.ArrayList;
import java.util.List;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.Sourced;
import no.tverrlag.eventstore.StoredEvent;

/** Reads what matches, up to the head that the store has now. */
final class Sourcing {
    private final Tail tail;
    private final BatchStorage storage;
    private final Continuity continuity;

    Sourcing(Tail tail, BatchStorage storage, Continuity continuity) {
        this.tail = tail;
        this.storage = storage;
        this.continuity = continuity;
    }

    /** Position of the last event in the store. */
    long head() {
        tail.requireSound();
        Link known = tail.head();
        Link read = storage.head();
        continuity.compare(known, read);
        return read.last();
    }

    Sourced source(Criteria criteria, long from) {
        long marker = head();
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
        return new Sourced(found, marker);
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
