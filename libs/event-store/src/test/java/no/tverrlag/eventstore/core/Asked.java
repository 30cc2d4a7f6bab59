package no.tverrlag.eventstore.core;

import no.tverrlag.eventstore.Appended;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.Sourced;
import org.jspecify.annotations.Nullable;

/** An append that a simulated caller asked for, and what it was told. */
final class Asked {
    final Commit commit;
    final SimulatedEngine engine;
    final long at;
    long answeredAt = Long.MAX_VALUE;
    @Nullable Appended where;
    @Nullable Throwable why;

    Asked(Commit commit, SimulatedEngine engine, long at) {
        this.commit = commit;
        this.engine = engine;
        this.at = at;
    }

    boolean isAnswered() {
        return where != null || why != null;
    }

    /** What sourcing gave, and the highest position acknowledged to anyone before it was asked. */
    record Look(Criteria criteria, long from, long acknowledged, Sourced found) {}
}
