package no.tverrlag.bench.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import no.tverrlag.bench.load.MeasuredStore;
import no.tverrlag.bench.load.Payload;
import no.tverrlag.eventstore.AppendCondition;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.NewEvent;
import no.tverrlag.eventstore.StoredTag;

/** The events of the load: a payload of 500 bytes, one tag, as much metadata as usual. */
final class Events {
    static final int BYTES = Payload.BYTES;
    static final String NAME = MeasuredStore.EVENT;
    private static final byte[] DATA = Payload.usual().json();
    private static final Instant OCCURRED = Instant.parse("2026-01-05T08:00:00Z");
    private static final Map<String, String> METADATA =
            Map.of("actor", "a1", "correlation", "c1", "basis", "hol 7-2");

    private Events() {}

    static NewEvent event(StoredTag tag) {
        return new NewEvent(id(), NAME, 1, OCCURRED, Set.of(tag), METADATA, DATA);
    }

    /** Random enough for a load, and quick. */
    static String id() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** A tag of fixed length, so that all events are equally long. */
    static StoredTag tag(long number) {
        return new StoredTag("plan", String.format("%08d", number));
    }

    static AppendCondition noneSince(StoredTag tag, long after) {
        return new AppendCondition(Criteria.tagged(tag), after);
    }
}
