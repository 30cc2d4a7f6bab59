package no.tverrlag.runtime.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What the topics already hold from this service: per partition the last {@code ce_sequence}, read
 * from the topics themselves, so that neither a kill nor a lost token makes the outlet send twice.
 */
final class Published {

    /** How far back a topic that several services share is searched for our last record. */
    private static final long SHARED_LOOK_BACK = 500;

    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> kafka;
    private final String source;
    private final Map<TopicPartition, Long> last = new HashMap<>();

    Published(Map<String, Object> kafka, String source) {
        this.kafka = kafka;
        this.source = source;
    }

    boolean isNew(String topic, int partition, long position) {
        return position > last.getOrDefault(new TopicPartition(topic, partition), 0L);
    }

    void sent(String topic, int partition, long position) {
        last.put(new TopicPartition(topic, partition), position);
    }

    /** Reads the ends of the service's own topic and of the access log's. */
    void refresh(String ownSource) {
        last.clear();
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName());
        settings.put(
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings)) {
            read(consumer, Topics.of(ownSource), 1);
            read(consumer, Topics.of("access"), SHARED_LOOK_BACK);
        }
    }

    private void read(KafkaConsumer<String, byte[]> consumer, String topic, long lookBack) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
            partitions.add(new TopicPartition(topic, partition));
        }
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
        ends.values().removeIf(end -> end == 0);
        consumer.assign(ends.keySet());
        ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - lookBack)));
        while (ends.entrySet().stream()
                .anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
            consumer.poll(POLL).forEach(this::take);
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (header(record, "ce_source").equals(Optional.of(source))) {
            header(record, "ce_sequence")
                    .ifPresent(
                            sequence ->
                                    last.merge(
                                            new TopicPartition(record.topic(), record.partition()),
                                            Long.parseLong(sequence),
                                            Math::max));
        }
    }

    static Optional<String> header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return Optional.ofNullable(header)
                .map(found -> new String(found.value(), StandardCharsets.UTF_8));
    }
}
