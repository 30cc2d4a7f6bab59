package no.tverrlag.runtime.kafka;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What a topic holds of one of this service's facts.
 *
 * @param position it was told under, {@code ce_sequence}
 * @param person opaque id
 * @param municipality that answered for the person then
 */
public record Told(
        TopicPartition where,
        long position,
        String event,
        String type,
        String person,
        @Nullable String municipality) {

    /** Nothing if another service told it. */
    static Optional<Told> by(String source, ConsumerRecord<String, byte[]> record) {
        boolean own = Published.header(record, "ce_source").equals(Optional.of(source));
        return own
                ? Published.header(record, "ce_sequence")
                        .map(sequence -> of(record, Long.parseLong(sequence)))
                : Optional.empty();
    }

    private static Told of(ConsumerRecord<String, byte[]> record, long position) {
        return new Told(
                new TopicPartition(record.topic(), record.partition()),
                position,
                Published.header(record, "ce_id").orElse(""),
                Published.header(record, "ce_type").orElse(""),
                String.valueOf(record.key()),
                Published.header(record, "ce_municipality").orElse(null));
    }
}
