package no.tverrlag.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import no.tverrlag.eventstore.TestLogs;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Several instances claim, work, fall asleep, steal, extend and release at once. */
class ClaimRaceTest {
    private static final String NAME = "case-list";
    private static final int INSTANCES = 5;
    private static final int SEGMENTS = 3;
    private static final int TURNS = 120;
    private static final Duration BRIEF = Duration.ofMillis(15);

    private final MongoDatabase database = TestLogs.client().getDatabase(TestLogs.freshDatabase());

    /** What all of them did to one segment. */
    private static final class Work {
        final Set<Long> epochs = ConcurrentHashMap.newKeySet();
        final AtomicInteger claims = new AtomicInteger();
        final AtomicInteger steps = new AtomicInteger();
    }

    private final Map<Integer, Work> work = new ConcurrentHashMap<>();

    /**
     * A stale owner's step would overwrite a newer one, and then fewer are stored than were made.
     */
    @RepeatedTest(3)
    void no_step_is_lost_or_made_twice_however_claims_change_hands(RepetitionInfo round)
            throws Exception {
        IntStream.range(0, SEGMENTS).forEach(segment -> work.put(segment, new Work()));
        MongoTokenStore first = new MongoTokenStore(database, "first", BRIEF);
        first.initializeTokenSegments(NAME, SEGMENTS, at(0), null).get(5, TimeUnit.SECONDS);

        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < INSTANCES; i++) {
                Random random = new Random(round.getCurrentRepetition() * 100L + i);
                String owner = "owner" + i;
                running.add(threads.submit(() -> live(owner, random)));
            }
            for (Future<?> one : running) {
                one.get(60, TimeUnit.SECONDS);
            }
        }

        work.forEach(this::assertAllIsThere);
        assertThat(work.values().stream().mapToInt(it -> it.claims.get()).sum())
                .isGreaterThan(INSTANCES);
    }

    private void assertAllIsThere(int segment, Work done) {
        Document stored =
                database.getCollection("tokens")
                        .find(new Document("_id", NAME + "/" + segment))
                        .first();
        assertThat(stored.getLong("position")).isEqualTo(done.steps.get());
        assertThat(stored.getLong("epoch")).isEqualTo(done.claims.get());
        assertThat(done.epochs).hasSize(done.claims.get());
    }

    private void live(String owner, Random random) {
        MongoTokenStore store = new MongoTokenStore(database, owner, BRIEF);
        for (int turn = 0; turn < TURNS; turn++) {
            int segment = random.nextInt(SEGMENTS);
            try {
                hold(store, segment, random);
            } catch (IllegalStateException lost) {
                store.releaseClaim(NAME, segment, null).join();
            }
        }
    }

    /** Claims, makes some steps, maybe sleeps through the end of the claim, maybe lets go. */
    private void hold(MongoTokenStore store, int segment, Random random) {
        Work here = work.get(segment);
        long before = store.claimEpoch(NAME, segment).orElse(-1);
        long position = position(got(store.fetchToken(NAME, segment, null)));
        long epoch = store.claimEpoch(NAME, segment).orElseThrow();
        if (epoch != before) {
            here.claims.incrementAndGet();
            here.epochs.add(epoch);
        }
        for (int step = random.nextInt(4); step > 0; step--) {
            if (random.nextInt(6) == 0) {
                LockSupport.parkNanos(BRIEF.toNanos() * 2);
            }
            if (random.nextBoolean()) {
                got(store.extendClaim(NAME, segment, null));
            }
            position++;
            got(store.storeToken(at(position), NAME, segment, null));
            here.steps.incrementAndGet();
        }
        if (random.nextBoolean()) {
            got(store.releaseClaim(NAME, segment, null));
        }
    }

    private static GlobalSequenceTrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    private static long position(Object token) {
        return ((GlobalSequenceTrackingToken) token).getGlobalIndex();
    }

    private static <T> T got(CompletableFuture<T> future) {
        if (future.isCompletedExceptionally()) {
            throw new IllegalStateException("the claim is lost", future.exceptionNow());
        }
        return future.join();
    }

    @Test
    void instances_that_start_a_processor_at_once_agree_on_its_segments() throws Exception {
        List<MongoTokenStore> stores =
                IntStream.range(0, INSTANCES)
                        .mapToObj(i -> new MongoTokenStore(database, "owner" + i, BRIEF))
                        .toList();

        CompletableFuture.allOf(
                        stores.stream()
                                .map(it -> CompletableFuture.runAsync(() -> start(it)))
                                .toArray(CompletableFuture[]::new))
                .get(10, TimeUnit.SECONDS);

        for (MongoTokenStore store : stores) {
            assertThat(store.fetchSegments(NAME, null).get(5, TimeUnit.SECONDS))
                    .extracting(Segment::getSegmentId)
                    .containsExactly(0, 1, 2, 3);
        }
    }

    /** As a processor does: whoever comes second learns that it was not the first. */
    private static void start(MongoTokenStore store) {
        if (store.fetchSegments(NAME, null).join().isEmpty()) {
            boolean first =
                    !store.initializeTokenSegments(NAME, 4, at(0), null).isCompletedExceptionally();
            assertThat(first || !store.fetchSegments(NAME, null).join().isEmpty()).isTrue();
        }
    }
}
