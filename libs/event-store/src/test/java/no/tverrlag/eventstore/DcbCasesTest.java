package no.tverrlag.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The three cases by which dcb.events tells whether a store may call itself compliant: conditions
 * under parallel writes, order of positions, and appends that have nothing to do with each other.
 */
class DcbCasesTest {
    private static final int WRITERS = 20;
    private static final int EACH = 25;
    private static final int VARIETY = 10;

    private final String database = TestLogs.freshDatabase();
    private final List<EventLog> engines = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();

    /** What a writer looked at before it decided, by the number in its event's metadata. */
    private record Looked(Criteria criteria, long lastMatching) {}

    private final Map<String, Looked> looked = new ConcurrentHashMap<>();

    @BeforeEach
    void start() {
        engines.add(TestLogs.open(database));
        engines.add(TestLogs.open(database));
    }

    @AfterEach
    void close() {
        engines.forEach(EventLog::close);
    }

    private EventLog engine(int writer) {
        return engines.get(writer % engines.size());
    }

    @Test
    void whatever_was_written_in_parallel_each_condition_held_where_its_commit_stands()
            throws Exception {
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            writers.add(() -> decideAndAppend(writer));
        }

        int written = Racers.together(writers).stream().mapToInt(n -> n).sum();

        List<StoredEvent> log = engine(0).source(Criteria.EVERYTHING, 1).events();
        assertThat(written).isPositive();
        assertThat(commitsOf(log)).hasSize(written);
        for (StoredEvent event : log) {
            Looked before = looked.get(event.metadata().get("first"));
            if (before != null) {
                assertThat(lastMatching(before.criteria(), log, event.position()))
                        .isEqualTo(before.lastMatching());
            }
        }
    }

    private static Set<String> commitsOf(List<StoredEvent> log) {
        Set<String> commits = new HashSet<>();
        log.forEach(event -> commits.add(event.commitId()));
        return commits;
    }

    /** How many of its appends the writer got through. */
    private int decideAndAppend(int writer) {
        Random random = new Random(writer);
        int written = 0;
        for (int i = 0; i < EACH; i++) {
            Criteria criteria = criteria(random);
            List<StoredEvent> found = engine(writer).source(criteria, 1).events();
            long last = found.isEmpty() ? 0 : found.getLast().position();
            String number = "" + asked.incrementAndGet();
            looked.put(number, new Looked(criteria, last));
            List<NewEvent> events = new ArrayList<>(List.of(event(random, number)));
            if (random.nextBoolean()) {
                events.add(event(random, ""));
            }
            if (isTaken(engine(writer), events, new AppendCondition(criteria, last))) {
                written++;
            }
        }
        return written;
    }

    private static boolean isTaken(EventLog log, List<NewEvent> events, AppendCondition condition) {
        try {
            TestEvents.get(log.append(events, condition));
            return true;
        } catch (AppendRejected lost) {
            return false;
        }
    }

    private static Criteria criteria(Random random) {
        Set<Criterion> items = new HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(new Criterion(tags(random, random.nextInt(4)), names(random)));
        }
        return new Criteria(items);
    }

    private static Set<StoredTag> tags(Random random, int count) {
        Set<StoredTag> tags = new HashSet<>();
        for (int i = 0; i < count; i++) {
            tags.add(new StoredTag("t", "" + random.nextInt(VARIETY)));
        }
        return tags;
    }

    private static Set<String> names(Random random) {
        Set<String> names = new HashSet<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            names.add("N" + random.nextInt(VARIETY));
        }
        return names;
    }

    private static NewEvent event(Random random, String first) {
        NewEvent plain = TestEvents.event("N" + random.nextInt(VARIETY));
        return new NewEvent(
                plain.id(),
                plain.name(),
                1,
                plain.occurredAt(),
                tags(random, 3),
                Map.of("first", first),
                plain.data());
    }

    private static long lastMatching(Criteria criteria, List<StoredEvent> log, long before) {
        long last = 0;
        for (StoredEvent event : log) {
            if (event.position() < before && criteria.matches(event)) {
                last = event.position();
            }
        }
        return last;
    }

    @Test
    void what_is_read_later_stands_behind_what_was_read_before() throws Exception {
        AtomicInteger writing = new AtomicInteger(4);
        List<Callable<List<StoredEvent>>> tasks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int writer = i;
            tasks.add(() -> writeAll(writer, writing));
        }
        tasks.add(() -> readUntilDone(engine(0), writing));
        tasks.add(() -> readUntilDone(engine(1), writing));

        List<List<StoredEvent>> results = Racers.together(tasks);

        List<Long> all = positions(engine(0).source(Criteria.EVERYTHING, 1).events());
        assertThat(all).hasSizeGreaterThan(4 * EACH).doesNotHaveDuplicates().isSorted();
        assertThat(positions(results.get(4))).isEqualTo(all);
        assertThat(positions(results.get(5))).isEqualTo(all);
    }

    private static List<Long> positions(List<StoredEvent> events) {
        return events.stream().map(StoredEvent::position).toList();
    }

    private List<StoredEvent> writeAll(int writer, AtomicInteger writing) {
        Random random = new Random(writer);
        for (int i = 0; i < EACH; i++) {
            List<NewEvent> events = List.of(event(random, ""), event(random, ""));
            TestEvents.get(engine(writer).append(events, null));
        }
        writing.decrementAndGet();
        return List.of();
    }

    /** Reads on from where it was; what came in behind its back would be missing at the end. */
    private static List<StoredEvent> readUntilDone(EventLog log, AtomicInteger writing) {
        List<StoredEvent> seen = new ArrayList<>();
        boolean last = false;
        while (!last) {
            last = writing.get() == 0;
            long next = seen.isEmpty() ? 1 : seen.getLast().position() + 1;
            seen.addAll(log.source(Criteria.EVERYTHING, next).events());
        }
        return seen;
    }

    @Test
    void parallel_appends_that_have_nothing_to_do_with_each_other_never_fail() throws Exception {
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            writers.add(() -> appendToOwnBoundary(writer));
        }

        assertThat(Racers.together(writers)).containsOnly(EACH).hasSize(WRITERS);
    }

    private int appendToOwnBoundary(int writer) {
        String tag = "own=" + writer;
        long after = 0;
        for (int i = 0; i < EACH; i++) {
            NewEvent next = TestEvents.event("N" + i, tag);
            after =
                    TestEvents.get(
                                    engine(writer)
                                            .append(List.of(next), TestEvents.none(after, tag)))
                            .last();
        }
        return EACH;
    }
}
