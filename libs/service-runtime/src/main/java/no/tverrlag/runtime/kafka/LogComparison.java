package no.tverrlag.runtime.kafka;

import com.mongodb.client.MongoClient;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import no.tverrlag.eventstore.Resumption;
import no.tverrlag.eventstore.StoredEvent;
import no.tverrlag.eventstore.mongo.StoredLog;
import no.tverrlag.runtime.ServiceDefinition;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Holds the service's log against what the topics say it once held. They are the only witness that
 * is not restored with it (ADR 26).
 */
@ApplicationScoped
public class LogComparison {

    /** How long a start or an operator waits for the broker. */
    public static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration OUT_OF_SIGHT = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    /** How many of the last facts are looked for on the topics: enough to meet each partition. */
    private static final int LOOKED_FOR = 200;

    private final ServiceDefinition service;
    private final MongoClient client;
    private final Map<String, Object> kafka;
    private volatile @Nullable StoredLog stored;

    LogComparison(
            ServiceDefinition service,
            MongoClient client,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.service = service;
        this.client = client;
        this.kafka = kafka;
    }

    /**
     * How log and topics differ.
     *
     * @param after the last position of the log that nothing on the topics contradicts
     * @param highest the highest position that the topics hold of this service
     * @param lost what they hold and the log does not
     */
    public record Difference(long after, long highest, List<Told> lost) {

        /** Something that the log lacks was told before what it has: it is not an older copy. */
        public boolean isAnotherLog() {
            return lost.stream().anyMatch(told -> told.position() <= after);
        }
    }

    public StoredLog stored() {
        StoredLog open = stored;
        if (open == null) {
            open = StoredLog.of(client, service.name());
            stored = open;
        }
        return open;
    }

    /** The service, or contract, whose topic holds what is not about access. */
    String home() {
        return service.contracts().isPresent() ? service.name() : "access";
    }

    Published published() {
        return new Published(kafka, PublicEvents.sourceOf(service.name()), home());
    }

    /**
     * @throws KafkaException if the topics can't be read
     */
    public Difference difference() {
        Resumptions resumed = Resumptions.of(stored());
        List<Told> told = published().backTo(each -> stands(each, resumed), LONG);
        List<Told> lost = told.stream().filter(each -> isForeign(each, resumed)).toList();
        long common =
                told.stream()
                        .filter(each -> stands(each, resumed))
                        .mapToLong(each -> resumed.standingOf(each.position()))
                        .reduce(resumed.last(), Math::max);
        long highest = told.stream().mapToLong(Told::position).max().orElse(0);
        return new Difference(lost.isEmpty() ? stored().head() : common, highest, lost);
    }

    /**
     * What the topics hold that this resumption gave up.
     *
     * @throws KafkaException if the topics can't be read
     */
    public List<Told> lostBy(Resumption resumption) {
        Resumptions resumed = Resumptions.of(stored());
        return published().backTo(each -> each.position() <= resumption.after(), LONG).stream()
                .filter(each -> resumption.isLost(each.position()) && !stands(each, resumed))
                .toList();
    }

    /**
     * One of these that is neither in the log nor known to be lost; empty if there is none. A
     * primary that has just been elected may not show all at once, so it is looked for again.
     */
    Optional<Told> foreign(Collection<Told> told) {
        long deadline = System.nanoTime() + OUT_OF_SIGHT.toNanos();
        Optional<Told> found = notFound(told);
        while (found.isPresent() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            found = notFound(told);
        }
        return found;
    }

    private Optional<Told> notFound(Collection<Told> told) {
        Resumptions resumed = Resumptions.of(stored());
        return told.stream().filter(each -> isForeign(each, resumed)).findFirst();
    }

    /**
     * The last fact that was published if the topics lack it or one shortly before it; empty if
     * they lack none.
     *
     * @param before what stands before this position was published
     */
    OptionalLong lacking(Published published, long before) {
        Resumptions resumed = Resumptions.of(stored());
        List<StoredEvent> recent =
                stored().after(Math.max(0, before - 1 - LOOKED_FOR), LOOKED_FOR).stream()
                        .filter(event -> event.position() < before)
                        .toList();
        return recent.stream().anyMatch(event -> isLacking(published, event, resumed))
                ? OptionalLong.of(recent.getLast().position())
                : OptionalLong.empty();
    }

    boolean isLacking(Published published, StoredEvent event, Resumptions resumed) {
        return published.surelyLacks(where(event), resumed.toldAs(event.position()));
    }

    private TopicPartition where(StoredEvent event) {
        String topic = event.name().startsWith("access.") ? "access" : home();
        String person = event.metadata().getOrDefault("person", "");
        return new TopicPartition(Topics.of(topic), Topics.partitionOf(person));
    }

    private boolean stands(Told told, Resumptions resumed) {
        return stored().at(resumed.standingOf(told.position()))
                .filter(event -> event.id().equals(told.event()))
                .isPresent();
    }

    private boolean isForeign(Told told, Resumptions resumed) {
        return !stands(told, resumed) && !resumed.isLost(told.position());
    }
}
