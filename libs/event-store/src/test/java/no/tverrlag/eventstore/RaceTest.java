package no.tverrlag.eventstore;

import static no.tverrlag.eventstore.TestEvents.event;
import static no.tverrlag.eventstore.TestEvents.none;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import no.tverrlag.eventstore.core.Options;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Racers on one engine and on several engines that share a store. */
class RaceTest {
    private static final int RACERS = 16;
    private static final int ROUNDS = 12;

    /** Every decision is held against a scan of everything. */
    private static final Options VERIFYING = Options.defaults().verifying();

    private final String database = TestLogs.freshDatabase();
    private final List<EventLog> engines = new ArrayList<>();

    private void start(int count) {
        IntStream.range(0, count).forEach(i -> engines.add(TestLogs.open(database, VERIFYING)));
    }

    @AfterEach
    void close() {
        engines.forEach(EventLog::close);
    }

    private EventLog engine(int racer) {
        return engines.get(racer % engines.size());
    }

    /** Where the racer's commit stands, or nothing if its condition failed. */
    private Callable<Optional<Appended>> racer(
            int number, AppendCondition condition, NewEvent... events) {
        return () -> {
            try {
                return Optional.of(
                        TestEvents.get(engine(number).append(List.of(events), condition)));
            } catch (AppendRejected lost) {
                return Optional.empty();
            }
        };
    }

    private List<StoredEvent> everything() {
        Sourced all = engines.getFirst().source(Criteria.EVERYTHING, 1);
        List<Long> positions = all.events().stream().map(StoredEvent::position).toList();
        assertThat(positions).isEqualTo(LongStream.rangeClosed(1, all.marker()).boxed().toList());
        assertThat(all.events()).extracting(StoredEvent::recordedAt).isSorted();
        return all.events();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void racers_on_one_boundary_have_one_winner_and_the_losers_leave_no_trace(int engineCount)
            throws Exception {
        start(engineCount);
        for (int round = 0; round < ROUNDS; round++) {
            long head = engines.getFirst().freshHead();
            String tag = "plan=" + round;
            List<Callable<Optional<Appended>>> racers = new ArrayList<>();
            for (int i = 0; i < RACERS; i++) {
                NewEvent first = event("First" + i, tag);
                racers.add(racer(i, none(head, tag), first, event("Second" + i, tag)));
            }

            List<Optional<Appended>> results = Racers.staggered(racers, round * 40L);

            assertThat(results.stream().filter(Optional::isPresent)).hasSize(1);
            assertThat(everything()).hasSize(2 * (round + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void racers_on_disjoint_boundaries_all_win(int engineCount) throws Exception {
        start(engineCount);
        for (int round = 0; round < ROUNDS; round++) {
            long head = engines.getFirst().freshHead();
            List<Callable<Optional<Appended>>> racers = new ArrayList<>();
            for (int i = 0; i < RACERS; i++) {
                String tag = "plan=" + round + "-" + i;
                racers.add(racer(i, none(head, tag), event("Made", tag)));
            }

            List<Optional<Appended>> results = Racers.together(racers);

            assertThat(results.stream().filter(Optional::isPresent)).hasSize(RACERS);
            assertThat(
                            results.stream()
                                    .map(r -> r.orElseThrow().first())
                                    .collect(Collectors.toSet()))
                    .hasSize(RACERS);
            assertThat(everything()).hasSize(RACERS * (round + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void of_neighbours_that_share_one_of_two_tags_no_two_win(int engineCount) throws Exception {
        start(engineCount);
        for (int round = 0; round < ROUNDS; round++) {
            long head = engines.getFirst().freshHead();
            List<Callable<Optional<Appended>>> racers = new ArrayList<>();
            for (int i = 0; i < RACERS; i++) {
                String left = "bed=" + round + "-" + i;
                String right = "bed=" + round + "-" + (i + 1) % RACERS;
                Criteria either =
                        new Criteria(
                                Set.of(
                                        new Criterion(TestEvents.tags(left), Set.of()),
                                        new Criterion(TestEvents.tags(right), Set.of())));
                racers.add(
                        racer(i, new AppendCondition(either, head), event("Moved", left, right)));
            }

            List<Optional<Appended>> results = Racers.together(racers);

            for (int i = 0; i < RACERS; i++) {
                boolean both =
                        results.get(i).isPresent() && results.get((i + 1) % RACERS).isPresent();
                assertThat(both).isFalse();
            }
            long winners = results.stream().filter(Optional::isPresent).count();
            assertThat(winners).isBetween((RACERS + 2) / 3L, RACERS / 2L);
        }
        everything();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_boundary_of_two_tags_is_only_crossed_by_events_that_carry_both(int engineCount)
            throws Exception {
        start(engineCount);
        for (int round = 0; round < ROUNDS; round++) {
            long head = engines.getFirst().freshHead();
            String person = "person=" + round;
            String plan = "plan=" + round;
            List<Callable<Optional<Appended>>> racers = new ArrayList<>();
            for (int i = 0; i < RACERS; i++) {
                NewEvent written =
                        switch (i % 4) {
                            case 0 -> event("Both", person, plan);
                            case 1 -> event("PersonOnly", person);
                            case 2 -> event("PlanOnly", plan);
                            default -> event("Neither", "other=x");
                        };
                racers.add(racer(i, i % 4 == 0 ? none(head, person, plan) : null, written));
            }

            List<Optional<Appended>> results = Racers.together(racers);

            assertThat(results.stream().filter(Optional::isPresent)).hasSize(RACERS * 3 / 4 + 1);
            assertThat(engines.getLast().source(TestEvents.tagged(person, plan), 1).events())
                    .hasSize(1);
        }
        everything();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void counting_up_under_contention_loses_no_step(int engineCount) throws Exception {
        start(engineCount);
        int steps = 8;
        List<Callable<Integer>> counters = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            EventLog log = engine(i);
            counters.add(() -> countUp(log, steps));
        }

        Racers.together(counters);

        List<StoredEvent> all = everything();
        assertThat(all)
                .extracting(StoredEvent::name)
                .isEqualTo(IntStream.range(0, 4 * steps).mapToObj(n -> "Step" + n).toList());
    }

    /** Reads the count, adds the next step under the condition that nobody else did, repeats. */
    private static int countUp(EventLog log, int steps) {
        int done = 0;
        while (done < steps) {
            Sourced seen = log.source(TestEvents.tagged("counter=1"), 1);
            NewEvent next = event("Step" + seen.events().size(), "counter=1");
            try {
                TestEvents.get(log.append(List.of(next), none(seen.marker(), "counter=1")));
                done++;
            } catch (AppendRejected again) {
                continue;
            }
        }
        return done;
    }
}
