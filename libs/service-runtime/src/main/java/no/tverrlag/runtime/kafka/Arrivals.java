package no.tverrlag.runtime.kafka;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.ServiceDefinition;
import no.tverrlag.runtime.http.Problem;
import no.tverrlag.runtime.http.ProblemException;
import org.bson.Document;
import org.eclipse.microprofile.config.Config;

/**
 * How far this service has taken in what the others published: per source and partition the store
 * position of the last record whose effect is durable here. Clients wait on it with {@code
 * Tverrlag-Await}.
 */
@ApplicationScoped
public class Arrivals {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final ServiceDefinition service;
    private final Config config;
    private final MongoCollection<Document> collection;
    private final Map<String, Long> reached = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    Arrivals(ServiceDefinition service, MongoClient client, Config config) {
        this.config = config;
        this.service = service;
        this.collection = client.getDatabase(service.name()).getCollection("intake");
    }

    /**
     * Everything of this source up to this position that falls into the person's partition has had
     * its effect.
     */
    public void arrived(String source, PersonId person, long position) {
        String key = key(source, person);
        collection.updateOne(
                Filters.eq("_id", key),
                Updates.max("position", position),
                new UpdateOptions().upsert(true));
        reached.merge(key, position, Math::max);
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The position up to which this source's facts about the person's partition are here; 0 before
     * the first.
     */
    public long position(String source, PersonId person) {
        String key = key(source, person);
        Document stored = collection.find(Filters.eq("_id", key)).first();
        long found = stored == null ? 0 : stored.get("position", Number.class).longValue();
        return reached.merge(key, found, Math::max);
    }

    /**
     * @throws ProblemException 503 with Retry-After if a source's position is not reached in ten
     *     seconds
     */
    public void await(PersonId person, Map<String, Long> positions) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        positions.forEach(
                (source, position) -> {
                    if (listensTo(source)) {
                        await(source, person, position, deadline);
                    }
                });
    }

    private void await(String source, PersonId person, long position, long deadline) {
        while (reached.getOrDefault(key(source, person), 0L) < position
                && position(source, person) < position) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new ProblemException(
                        Problem.of(
                                        "not-yet-arrived",
                                        503,
                                        "What was recorded elsewhere has not arrived here yet; try"
                                                + " again.")
                                .with("source", source)
                                .retryAfter(1));
            }
            look(Math.min(left, LOOK_NANOS));
        }
    }

    private void look(long nanos) {
        lock.lock();
        try {
            long left = moved.awaitNanos(nanos);
            assert left <= nanos;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ProblemException(
                    Problem.of("not-yet-arrived", 503, "The service is stopping; try again.")
                            .retryAfter(1));
        } finally {
            lock.unlock();
        }
    }

    /**
     * What this service does not subscribe to has nothing to tell it, so nobody need wait for it
     * here.
     */
    private boolean listensTo(String source) {
        return !source.equals(service.name())
                && config.getOptionalValue(
                                "mp.messaging.incoming." + source + ".topic", String.class)
                        .isPresent();
    }

    private static String key(String source, PersonId person) {
        return source + "-" + Topics.partitionOf(person.value());
    }
}
