package no.tverrlag.eventstore.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import no.tverrlag.eventstore.AppendCondition;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.Criterion;
import no.tverrlag.eventstore.NewEvent;
import no.tverrlag.eventstore.StoredTag;

/** Events and criteria that overlap often, made once and drawn from. */
final class Things {
    private static final int TAGS = 5;
    private static final List<Set<String>> NAMES = List.of(Set.of(), Set.of("n0"), Set.of("n1"));
    private static final List<Set<StoredTag>> TAG_SETS = tagSets();
    private static final List<Criteria> CRITERIA = allCriteria();
    private static final List<byte[]> PAYLOADS =
            List.of(new byte[0], new byte[40], new byte[100], new byte[200]);

    private final RandomGenerator random;
    private final Executor answering;
    private int ids;

    Things(RandomGenerator random, Executor answering) {
        this.random = random;
        this.answering = answering;
    }

    private static List<Set<StoredTag>> tagSets() {
        List<Set<StoredTag>> sets = new ArrayList<>();
        for (int a = 0; a < TAGS; a++) {
            sets.add(Set.of(tag(a)));
            for (int b = a + 1; b < TAGS; b++) {
                sets.add(Set.of(tag(a), tag(b)));
            }
        }
        return sets;
    }

    private static StoredTag tag(int number) {
        return new StoredTag("t", "" + number);
    }

    private static List<Criteria> allCriteria() {
        Criterion never = new Criterion(Set.of(new StoredTag("x", "x")), Set.of());
        List<Criteria> all = new ArrayList<>(List.of(Criteria.EVERYTHING));
        for (Set<StoredTag> tags : TAG_SETS) {
            for (Set<String> names : NAMES) {
                Criterion one = new Criterion(tags, names);
                all.add(new Criteria(Set.of(one)));
                all.add(new Criteria(Set.of(one, never)));
            }
        }
        all.add(new Criteria(Set.of(new Criterion(Set.of(), Set.of("n0")))));
        return all;
    }

    Criteria criteria() {
        return CRITERIA.get(random.nextInt(CRITERIA.size()));
    }

    Commit commit(SimulatedEngine engine, AppendCondition condition, long since) {
        String id = "c" + ++ids;
        int size = 1 + random.nextInt(3);
        List<NewEvent> events = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            events.add(event(id + "." + i));
        }
        Prepared prepared = engine.storage.prepare(id, events);
        return new Commit(id, events, prepared, condition, since, answering);
    }

    private NewEvent event(String id) {
        return new NewEvent(
                id,
                random.nextBoolean() ? "n0" : "n1",
                1,
                Instant.EPOCH,
                TAG_SETS.get(random.nextInt(TAG_SETS.size())),
                Map.of(),
                PAYLOADS.get(random.nextInt(PAYLOADS.size())));
    }
}
