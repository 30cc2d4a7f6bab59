package no.tverrlag.runtime.kafka;

import java.nio.charset.StandardCharsets;
import no.tverrlag.contracts.Contracts;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/**
 * Where public events go: one topic per source, keyed by person, so that a person's events keep
 * their order.
 */
final class Topics {

    /** Partitions of every topic; a person's partition follows from their id alone. */
    static final int PARTITIONS = 12;

    private Topics() {}

    static String of(String source) {
        return Contracts.topicOf(source);
    }

    static int partitionOf(String person) {
        return BuiltInPartitioner.partitionForKey(
                person.getBytes(StandardCharsets.UTF_8), PARTITIONS);
    }
}
