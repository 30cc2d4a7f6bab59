package no.tverrlag.eventstore.core;

import java.util.List;
import no.tverrlag.eventstore.AppendCondition;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.StoredEvent;

/**
 * Tells whether a condition holds against what is stored up to a head: by the tags' tips, else by
 * the events in memory, else by a query.
 */
class Conditions {
    private static final int IN_MEMORY = 1024;

    private final Tail tail;
    private final BatchStorage storage;

    Conditions(Tail tail, BatchStorage storage) {
        this.tail = tail;
        this.storage = storage;
    }

    /**
     * Whether nothing that matches stands after the condition's position, up to the head.
     *
     * @throws no.tverrlag.eventstore.LogUnavailable if it takes a query and the store is away
     */
    boolean hold(AppendCondition condition, Link head) {
        long after = condition.after();
        if (after >= head.last() || tail.definitelyNoneAfter(after, condition.criteria())) {
            return true;
        }
        long span = head.last() - after;
        List<StoredEvent> recent = span > IN_MEMORY ? null : tail.recent(after + 1, (int) span);
        if (recent != null) {
            return recent.stream().noneMatch(condition.criteria()::matches);
        }
        return !isStored(condition.criteria(), after, head);
    }

    private boolean isStored(Criteria criteria, long after, Link head) {
        boolean[] found = {false};
        storage.scan(
                criteria,
                after + 1,
                head.last(),
                batch -> {
                    found[0] =
                            batch.events().stream()
                                    .anyMatch(e -> isIn(e, after, head) && criteria.matches(e));
                    return !found[0];
                });
        return found[0];
    }

    private static boolean isIn(StoredEvent event, long after, Link head) {
        return event.position() > after && event.position() <= head.last();
    }
}
