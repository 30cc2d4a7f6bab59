package no.tverrlag.journeys;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The public topics' messages with their bodies. */
record TopicBodies(List<ConsumerRecord<byte[], byte[]>> records) {

    static TopicBodies all(URI broker) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        PublishedEvent.forEach(broker, records::add);
        return new TopicBodies(records);
    }

    /** Where personal text stands, by event type and path. */
    Set<String> sealedFields() throws IOException {
        Set<String> found = new TreeSet<>();
        for (ConsumerRecord<byte[], byte[]> each : records) {
            found.addAll(SealedFields.in(PublishedEvent.header(each, "ce_type"), each.value()));
        }
        return found;
    }

    /**
     * Sends a copy of one message of each person that nobody can take in; it becomes a dead letter.
     */
    void damageOneOfEach(URI broker, String topic, Collection<String> persons) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.getHost() + ":" + broker.getPort());
        try (var producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (String person : persons) {
                producer.send(damaged(topic, person)).get(30, TimeUnit.SECONDS);
            }
        }
    }

    private ProducerRecord<byte[], byte[]> damaged(String topic, String person) {
        ConsumerRecord<byte[], byte[]> original =
                records.stream()
                        .filter(each -> each.topic().equals(topic))
                        .filter(each -> person.equals(text(each.key())))
                        .filter(each -> text(each.value()).contains("enc.v1."))
                        .findFirst()
                        .orElseThrow();
        ProducerRecord<byte[], byte[]> damaged =
                new ProducerRecord<>(
                        topic,
                        original.partition(),
                        original.key(),
                        original.value(),
                        original.headers());
        damaged.headers().remove("ce_type");
        damaged.headers()
                .add("ce_type", "no.tverrlag.team.Unheard.v1".getBytes(StandardCharsets.UTF_8));
        return damaged;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
