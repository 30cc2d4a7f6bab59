package no.tverrlag.eventstore.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.LogUnavailable;
import no.tverrlag.eventstore.NewEvent;
import no.tverrlag.eventstore.OutcomeUnknown;

/**
 * A store in memory that behaves as a replica set on a bad day: requests and replies get lost,
 * writes land late, the majority lags behind, and a failover takes back what it had not seen.
 */
final class FaultyStorage implements BatchStorage {
    private final NavigableMap<Long, Batch> batches = new TreeMap<>();
    private final List<Batch> late = new ArrayList<>();
    private final Random random;
    private final Turns turns;
    private long majority;
    private int faultsPercent;

    FaultyStorage(Random random, Turns turns, int faultsPercent) {
        this.random = random;
        this.turns = turns;
        this.faultsPercent = faultsPercent;
    }

    /** From now on all goes well. */
    void heal() {
        faultsPercent = 0;
        late.forEach(this::put);
        late.clear();
        replicate();
    }

    Collection<Batch> batches() {
        return batches.values();
    }

    /** What happens by itself: a late write lands, the majority catches up, a primary is lost. */
    void weather() {
        switch (random.nextInt(4)) {
            case 0 -> {
                if (!late.isEmpty()) {
                    put(late.remove(random.nextInt(late.size())));
                }
            }
            case 1 -> {
                if (random.nextInt(100) < faultsPercent) {
                    batches.tailMap(majority, false).clear();
                }
            }
            default -> replicate();
        }
    }

    private void replicate() {
        majority = batches.isEmpty() ? 0 : batches.lastKey();
    }

    private boolean put(Batch batch) {
        return batches.putIfAbsent(batch.first(), batch) == null;
    }

    private boolean fault() {
        return random.nextInt(100) < faultsPercent;
    }

    @Override
    public Prepared prepare(String commitId, List<NewEvent> events) {
        return () -> 100 * events.size();
    }

    @Override
    public void insert(Offer offer) throws PositionTaken {
        turns.yield();
        Batch batch = offer.written();
        if (fault()) {
            switch (random.nextInt(3)) {
                case 0 -> throw new LogUnavailable("not sent");
                case 1 -> late.add(batch);
                default -> throw new OutcomeUnknown("request lost");
            }
            throw new OutcomeUnknown("on its way");
        }
        boolean taken = !put(batch);
        turns.yield();
        if (fault()) {
            throw new OutcomeUnknown("reply lost");
        }
        if (taken) {
            throw new PositionTaken(offer.first());
        }
        awaitMajority(batch);
    }

    private void awaitMajority(Batch batch) {
        while (majority < batch.first()) {
            if (batches.get(batch.first()) != batch) {
                throw new OutcomeUnknown("rolled back");
            }
            turns.yield();
        }
        if (batches.get(batch.first()) != batch) {
            throw new OutcomeUnknown("rolled back and overtaken");
        }
    }

    private NavigableMap<Long, Batch> read() {
        turns.yield();
        if (fault()) {
            throw new LogUnavailable("not read");
        }
        return new TreeMap<>(batches.headMap(majority, true));
    }

    @Override
    public Link head() {
        Map.Entry<Long, Batch> last = read().lastEntry();
        return last == null ? Link.START : last.getValue().link();
    }

    @Override
    public Batch at(long position) {
        Map.Entry<Long, Batch> found = read().floorEntry(position);
        return found == null || found.getValue().last() < position ? null : found.getValue();
    }

    @Override
    public List<Batch> after(long position, int limit) {
        return read().tailMap(position, false).values().stream().limit(limit).toList();
    }

    @Override
    public void scan(Criteria criteria, long from, long to, Predicate<Batch> goOn) {
        for (Batch batch : read().headMap(to, true).values()) {
            if (batch.last() >= from && !goOn.test(batch)) {
                return;
            }
        }
    }
}
