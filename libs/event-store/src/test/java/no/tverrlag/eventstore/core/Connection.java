package no.tverrlag.eventstore.core;

import java.util.List;
import java.util.function.Predicate;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.LogUnavailable;
import no.tverrlag.eventstore.OutcomeUnknown;

/** One engine's connection: the first call after the store was restarted fails. */
final class Connection extends PlantedStorage {
    private final FaultyStorage store;
    private int restarts;

    Connection(FaultyStorage store) {
        super(store);
        this.store = store;
        this.restarts = store.restarts();
    }

    private boolean isBroken() {
        boolean broken = restarts != store.restarts();
        restarts = store.restarts();
        return broken;
    }

    private void requireWhole() {
        if (isBroken()) {
            throw new LogUnavailable("the connection is broken");
        }
    }

    @Override
    public void insert(Offer offer) throws PositionTaken {
        if (isBroken()) {
            throw new OutcomeUnknown("the connection is broken");
        }
        super.insert(offer);
    }

    @Override
    public Link head() {
        requireWhole();
        return super.head();
    }

    @Override
    public Batch at(long position) {
        requireWhole();
        return super.at(position);
    }

    @Override
    public List<Batch> after(long position, int limit) {
        requireWhole();
        return super.after(position, limit);
    }

    @Override
    public void scan(Criteria criteria, long from, long to, Predicate<Batch> goOn) {
        requireWhole();
        super.scan(criteria, from, to, goOn);
    }
}
