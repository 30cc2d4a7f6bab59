package no.tverrlag.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Records that no service can read, on the topics that they follow. */
final class Garbage {

    private static final List<String> TOPICS = List.of("tverrlag.referral.v1", "tverrlag.team.v1");

    private Garbage() {}

    static void publish(String bootstrap) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "acks", "all");
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (String topic : TOPICS) {
                var record = new ProducerRecord<>(topic, "nobody-1", "{}");
                record.headers().add("ce_type", "garbage".getBytes(StandardCharsets.UTF_8));
                var sending = producer.send(record);
                assert sending != null;
            }
            producer.flush();
        }
    }
}
