package no.tverrlag.bench.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import no.tverrlag.eventstore.AppendCondition;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.NewEvent;
import no.tverrlag.eventstore.StoredTag;

/** The events of the load: 500 bytes that do not compress, one tag, as much metadata as usual. */
final class Events {
    static final int BYTES = 500;
    static final String NAME = "plan.GoalEvaluated";
    private static final byte[] DATA = new byte[BYTES];
    private static final Instant OCCURRED = Instant.parse("2026-01-05T08:00:00Z");
    private static final Map<String, String> METADATA =
            Map.of("actor", "a1", "correlation", "c1", "basis", "hol 7-2");

    static {
        new Random(42).nextBytes(DATA);
    }

    private Events() {}

    static NewEvent event(StoredTag tag) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        return new NewEvent(id, NAME, 1, OCCURRED, Set.of(tag), METADATA, DATA);
    }

    /** A tag of fixed length, so that all events are equally long. */
    static StoredTag tag(long number) {
        return new StoredTag("plan", String.format("%08d", number));
    }

    static AppendCondition noneSince(StoredTag tag, long after) {
        return new AppendCondition(Criteria.tagged(tag), after);
    }
}
