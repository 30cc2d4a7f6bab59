package no.tverrlag.bench.engine;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.NewEvent;
import no.tverrlag.eventstore.core.Batch;
import no.tverrlag.eventstore.core.BatchStorage;
import no.tverrlag.eventstore.core.Link;
import no.tverrlag.eventstore.core.Offer;
import no.tverrlag.eventstore.core.Prepared;
import org.jspecify.annotations.Nullable;

/** Takes every batch and keeps none, so that what is in memory is the engine's own. */
final class NowhereStorage implements BatchStorage {
    private volatile Link head = Link.START;

    private record Size(int bytes) implements Prepared {}

    @Override
    public Prepared prepare(String commitId, List<NewEvent> events) {
        return new Size(1);
    }

    @Override
    public void insert(Offer offer) {
        UUID id = offer.id();
        Instant at = offer.at();
        head = new Link(offer.last(), id, at);
    }

    @Override
    public Link head() {
        return head;
    }

    @Override
    public @Nullable Batch at(long position) {
        return null;
    }

    @Override
    public List<Batch> after(long position, int limit) {
        return List.of();
    }

    @Override
    public void scan(Criteria criteria, long from, long to, Predicate<Batch> goOn) {}
}
