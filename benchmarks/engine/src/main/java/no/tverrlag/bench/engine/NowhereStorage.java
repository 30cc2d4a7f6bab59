package no.tverrlag.bench.engine;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
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

/**
 * Takes every batch and keeps no event, so that what is on the heap is the engine's own. That a
 * batch was there is kept outside the heap, for the engine looks now and then whether it still is.
 */
final class NowhereStorage implements BatchStorage {
    private static final int LONGS = 5;

    private final LongBuffer links;
    private int batches;

    /**
     * @param most batches that will be written
     */
    NowhereStorage(int most) {
        this.links = ByteBuffer.allocateDirect(most * LONGS * Long.BYTES).asLongBuffer();
    }

    private record Size(int bytes) implements Prepared {}

    @Override
    public Prepared prepare(String commitId, List<NewEvent> events) {
        return new Size(1);
    }

    @Override
    public synchronized void insert(Offer it) {
        links.put(it.first()).put(it.last());
        links.put(it.id().getMostSignificantBits()).put(it.id().getLeastSignificantBits());
        links.put(it.at().toEpochMilli());
        batches++;
    }

    private Batch batch(int number) {
        int at = number * LONGS;
        return new Batch(
                links.get(at),
                links.get(at + 1),
                new UUID(links.get(at + 2), links.get(at + 3)),
                null,
                Instant.ofEpochMilli(links.get(at + 4)),
                List.of());
    }

    @Override
    public synchronized Link head() {
        return batches == 0 ? Link.START : batch(batches - 1).link();
    }

    @Override
    public synchronized @Nullable Batch at(long position) {
        int low = 0;
        int high = batches;
        while (low < high) {
            int middle = (low + high) / 2;
            if (links.get(middle * LONGS + 1) < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < batches ? batch(low) : null;
    }

    @Override
    public List<Batch> after(long position, int limit) {
        return List.of();
    }

    @Override
    public void scan(Criteria criteria, long from, long to, Predicate<Batch> goOn) {}
}
