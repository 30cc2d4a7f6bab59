package no.tverrlag.eventstore.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.LogUnavailable;
import no.tverrlag.eventstore.NewEvent;
import no.tverrlag.eventstore.OutcomeUnknown;

/**
 * A store in memory that behaves as a replica set on a bad day: requests and replies get lost,
 * writes land late, the majority lags behind, and a failover takes back what it had not seen.
 */
final class FaultyStorage implements BatchStorage {
    private final List<Batch> batches = new ArrayList<>();
    private final List<Batch> late = new ArrayList<>();
    private final RandomGenerator random;
    private Turns turns;
    private int majority;
    private int restarts;
    private int faultsPercent;

    FaultyStorage(RandomGenerator random, int faultsPercent) {
        this.random = random;
        this.faultsPercent = faultsPercent;
    }

    void runOn(Turns turns) {
        this.turns = turns;
    }

    /** From now on all goes well. */
    void heal() {
        faultsPercent = 0;
        late.forEach(this::put);
        late.clear();
        replicate();
    }

    /** What stands in the store, whether or not the majority has seen it. */
    List<Batch> batches() {
        return batches;
    }

    /** What happens by itself: a late write lands, the majority catches up, a primary is lost. */
    void weather() {
        switch (random.nextInt(8)) {
            case 0 -> {
                if (!late.isEmpty()) {
                    put(late.remove(random.nextInt(late.size())));
                }
            }
            case 1 -> {
                if (fault()) {
                    batches.subList(majority, batches.size()).clear();
                }
            }
            case 2, 3 -> replicate();
            default -> {}
        }
    }

    /**
     * The store is restarted as it was when it held so many batches. Whoever waits for it is cut
     * off, and what was on its way is lost.
     */
    void revertTo(int count) {
        batches.subList(Math.min(count, batches.size()), batches.size()).clear();
        late.clear();
        majority = batches.size();
        restarts++;
    }

    int restarts() {
        return restarts;
    }

    private void replicate() {
        majority = batches.size();
    }

    private boolean put(Batch batch) {
        int at = batches.size();
        while (at > 0 && batches.get(at - 1).first() > batch.first()) {
            at--;
        }
        if (at > 0 && batches.get(at - 1).first() == batch.first()) {
            return false;
        }
        batches.add(at, batch);
        return true;
    }

    private boolean fault() {
        return random.nextInt(100) < faultsPercent;
    }

    @Override
    public Prepared prepare(String commitId, List<NewEvent> events) {
        int bytes = 100 * events.size();
        return () -> bytes;
    }

    @Override
    public void insert(Offer offer) throws PositionTaken {
        if (isCutOff(() -> true)) {
            throw new OutcomeUnknown("restarted");
        }
        Batch batch = offer.written();
        if (fault()) {
            failBefore(batch);
        }
        boolean taken = !put(batch);
        if (isCutOff(() -> true) || fault()) {
            throw new OutcomeUnknown("reply lost");
        }
        if (taken) {
            throw new PositionTaken(offer.first());
        }
        awaitMajority(batch);
    }

    private void failBefore(Batch batch) {
        switch (random.nextInt(3)) {
            case 0 -> throw new LogUnavailable("not sent");
            case 1 -> late.add(batch);
            default -> throw new OutcomeUnknown("request lost");
        }
        throw new OutcomeUnknown("on its way");
    }

    private void awaitMajority(Batch batch) {
        boolean cutOff = isCutOff(() -> isSafe(batch) || !stands(batch));
        if (cutOff || !isSafe(batch)) {
            throw new OutcomeUnknown("rolled back");
        }
    }

    /** Waits until the condition holds, as another's turn may make it. */
    private boolean isCutOff(BooleanSupplier ready) {
        int before = restarts;
        turns.until(() -> restarts != before || ready.getAsBoolean());
        return restarts != before;
    }

    private boolean stands(Batch batch) {
        for (Batch one : batches) {
            if (one == batch) {
                return true;
            }
        }
        return false;
    }

    private boolean isSafe(Batch batch) {
        int end = Math.min(majority, batches.size());
        for (int i = end - 1; i >= 0 && batches.get(i).first() >= batch.first(); i--) {
            if (batches.get(i) == batch) {
                return true;
            }
        }
        return false;
    }

    private List<Batch> read() {
        if (isCutOff(() -> true) || fault()) {
            throw new LogUnavailable("not read");
        }
        return batches.subList(0, majority);
    }

    @Override
    public Link head() {
        List<Batch> safe = read();
        return safe.isEmpty() ? Link.START : safe.getLast().link();
    }

    @Override
    public Batch at(long position) {
        List<Batch> safe = read();
        for (int i = safe.size() - 1; i >= 0; i--) {
            Batch batch = safe.get(i);
            if (batch.first() <= position) {
                return batch.last() < position ? null : batch;
            }
        }
        return null;
    }

    @Override
    public List<Batch> after(long position, int limit) {
        List<Batch> safe = read();
        int from = safe.size();
        while (from > 0 && safe.get(from - 1).first() > position) {
            from--;
        }
        return List.copyOf(safe.subList(from, Math.min(safe.size(), from + limit)));
    }

    @Override
    public void scan(Criteria criteria, long from, long to, Predicate<Batch> goOn) {
        for (Batch batch : read()) {
            if (batch.first() <= to && batch.last() >= from && !goOn.test(batch)) {
                return;
            }
        }
    }
}
