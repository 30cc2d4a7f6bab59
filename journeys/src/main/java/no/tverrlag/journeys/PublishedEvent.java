package no.tverrlag.journeys;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A record on one of the public topics, by its CloudEvents headers. */
record PublishedEvent(String source, String type, long position) {

    /** All that the topics hold now. */
    static List<PublishedEvent> all(URI broker) {
        List<PublishedEvent> events = new ArrayList<>();
        forEach(broker, record -> events.add(of(record)));
        return events;
    }

    /** Hands over each record that the topics of public events hold now. */
    static void forEach(URI broker, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        forEach(broker, "tverrlag\\.[a-z]+\\.v1", each);
    }

    /** Hands over each record that topics of such names hold now. */
    static void forEach(URI broker, String topics, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.getHost() + ":" + broker.getPort());
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.listTopics().entrySet().stream()
                            .filter(topic -> topic.getKey().matches(topics))
                            .flatMap(topic -> topic.getValue().stream())
                            .map(part -> new TopicPartition(part.topic(), part.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(each);
            }
        }
    }

    private static PublishedEvent of(ConsumerRecord<byte[], byte[]> record) {
        return new PublishedEvent(
                header(record, "ce_source"),
                header(record, "ce_type"),
                Long.parseLong(header(record, "ce_sequence")));
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
