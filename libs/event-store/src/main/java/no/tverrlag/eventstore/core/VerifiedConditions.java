package no.tverrlag.eventstore.core;

import no.tverrlag.eventstore.AppendCondition;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.LogCorrupted;

/** Holds every decision against all that is stored, and stops the log if one was wrong. */
final class VerifiedConditions extends Conditions {
    private final BatchStorage storage;

    VerifiedConditions(Tail tail, BatchStorage storage) {
        super(tail, storage);
        this.storage = storage;
    }

    @Override
    boolean hold(AppendCondition condition, Link head) {
        boolean held = super.hold(condition, head);
        if (held == stands(condition, head)) {
            throw new LogCorrupted(
                    "a condition after position "
                            + condition.after()
                            + " was judged wrongly at "
                            + head.last());
        }
        return held;
    }

    /** Whether a matching event stands there; reads all of them, by no index. */
    private boolean stands(AppendCondition condition, Link head) {
        boolean[] found = {false};
        storage.scan(
                Criteria.EVERYTHING,
                condition.after() + 1,
                head.last(),
                batch -> {
                    found[0] =
                            batch.events().stream()
                                    .filter(e -> e.position() > condition.after())
                                    .filter(e -> e.position() <= head.last())
                                    .anyMatch(condition.criteria()::matches);
                    return !found[0];
                });
        return found[0];
    }
}
