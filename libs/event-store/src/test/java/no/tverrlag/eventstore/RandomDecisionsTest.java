package no.tverrlag.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import no.tverrlag.eventstore.core.Options;
import no.tverrlag.eventstore.mongo.MongoEventLog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two engines with little memory on a real store, against a list that says what must come out. */
class RandomDecisionsTest {
    private static final int STEPS = 300;

    private record Written(long position, String name, Set<StoredTag> tags) {}

    private final List<Written> model = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void each_decision_is_the_one_that_a_scan_of_everything_gives(long seed) {
        Random random = new Random(seed);
        String database = TestLogs.freshDatabase();
        Options options = Options.defaults().withMemory(16, 2000).verifying();
        try (EventLog one = MongoEventLog.open(TestLogs.client(), database, options);
                EventLog other = MongoEventLog.open(TestLogs.client(), database, options)) {
            for (int i = 0; i < STEPS; i++) {
                step(random, random.nextBoolean() ? one : other);
            }
            assertThat(one.source(Criteria.EVERYTHING, 1).events())
                    .extracting(StoredEvent::name)
                    .isEqualTo(model.stream().map(Written::name).toList());
        }
    }

    private void step(Random random, EventLog log) {
        Criteria criteria = criteria(random);
        long after = Math.max(0, model.size() - random.nextInt(random.nextInt(40) + 1));
        NewEvent event = TestEvents.event("N" + random.nextInt(3));
        Set<StoredTag> tags = tags(random, 1 + random.nextInt(2));
        NewEvent tagged =
                new NewEvent(
                        event.id(),
                        event.name(),
                        1,
                        event.occurredAt(),
                        tags,
                        event.metadata(),
                        event.data());
        boolean free =
                model.stream()
                        .filter(w -> w.position() > after)
                        .noneMatch(w -> criteria.matches(w.name(), w.tags()));

        boolean taken = isTaken(log, tagged, new AppendCondition(criteria, after));

        assertThat(taken).isEqualTo(free);
        if (taken) {
            model.add(new Written(model.size() + 1, event.name(), tags));
        }
    }

    private static boolean isTaken(EventLog log, NewEvent event, AppendCondition condition) {
        try {
            TestEvents.get(log.append(List.of(event), condition));
            return true;
        } catch (AppendRejected lost) {
            return false;
        }
    }

    private static Criteria criteria(Random random) {
        Set<Criterion> anyOf = new HashSet<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            Set<String> names = random.nextInt(3) == 0 ? Set.of("N" + random.nextInt(3)) : Set.of();
            anyOf.add(new Criterion(tags(random, 1 + random.nextInt(2)), names));
        }
        return new Criteria(anyOf);
    }

    private static Set<StoredTag> tags(Random random, int count) {
        Set<StoredTag> tags = new HashSet<>();
        for (int i = 0; i < count; i++) {
            tags.add(new StoredTag("t", "" + random.nextInt(30)));
        }
        return tags;
    }
}
