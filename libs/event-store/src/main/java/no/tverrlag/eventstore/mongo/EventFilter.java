package no.tverrlag.eventstore.mongo;

import java.util.Set;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.StoredTag;

/** Which events of a batch are wanted; the others are passed over without being read whole. */
record EventFilter(Criteria criteria, long from, long to) {
    static final EventFilter EVERYTHING = new EventFilter(Criteria.EVERYTHING, 1, Long.MAX_VALUE);

    boolean wants(long position) {
        return position >= from && position <= to;
    }

    boolean isAnyEvent() {
        return criteria.anyOf().isEmpty();
    }

    boolean wants(String name, Set<StoredTag> tags) {
        return criteria.matches(name, tags);
    }
}
