package no.tverrlag.eventstore.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.NewEvent;
import no.tverrlag.eventstore.StoredEvent;
import no.tverrlag.eventstore.TestEvents;

/** Batches of one event in a list, which another log can take the place of at any moment. */
final class ListedStorage implements BatchStorage {
    private final List<Batch> batches = new ArrayList<>();

    /** What happens elsewhere when the head has just been read, once. */
    Runnable afterHead = () -> {};

    /** What happens elsewhere before the next scan. */
    Runnable beforeScan = () -> {};

    ListedStorage(int count, String tag) {
        for (int i = 0; i < count; i++) {
            batches.add(next(tag));
        }
    }

    /** The batch that would follow; it is not written. */
    Batch next(String tag) {
        Link head = end();
        long position = head.last() + 1;
        NewEvent event = TestEvents.event("E" + position, tag);
        StoredEvent stored =
                new StoredEvent(
                        position,
                        "c" + position,
                        event.id(),
                        event.name(),
                        event.version(),
                        event.occurredAt(),
                        Instant.EPOCH,
                        event.tags(),
                        event.metadata(),
                        event.data());
        return new Batch(
                position,
                position,
                UUID.randomUUID(),
                head.batch(),
                Instant.EPOCH,
                List.of(stored));
    }

    void becomes(ListedStorage other) {
        batches.clear();
        batches.addAll(other.batches);
    }

    int count() {
        return batches.size();
    }

    private Link end() {
        return batches.isEmpty() ? Link.START : batches.getLast().link();
    }

    @Override
    public Prepared prepare(String commitId, List<NewEvent> events) {
        return () -> 100;
    }

    @Override
    public void insert(Offer offer) throws PositionTaken {
        if (at(offer.first()) != null) {
            throw new PositionTaken(offer.first());
        }
        batches.add(offer.written());
    }

    @Override
    public Link head() {
        Link read = end();
        Runnable elsewhere = afterHead;
        afterHead = () -> {};
        elsewhere.run();
        return read;
    }

    @Override
    public Batch at(long position) {
        return batches.stream()
                .filter(batch -> batch.first() <= position && position <= batch.last())
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<Batch> after(long position, int limit) {
        return batches.stream().filter(batch -> batch.first() > position).limit(limit).toList();
    }

    @Override
    public void scan(Criteria criteria, long from, long to, Predicate<Batch> goOn) {
        beforeScan.run();
        for (Batch batch : List.copyOf(batches)) {
            if (batch.first() <= to && batch.last() >= from && !goOn.test(batch)) {
                return;
            }
        }
    }
}
