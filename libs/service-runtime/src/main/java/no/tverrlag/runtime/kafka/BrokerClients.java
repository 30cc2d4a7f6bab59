package no.tverrlag.runtime.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Connections to the broker beside the channels: for records as bytes, each acknowledged by all
 * replicas, and for looking at what topics hold without a group.
 *
 * @param settings where the broker is and how to get in
 */
record BrokerClients(Map<String, Object> settings) {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    /**
     * How long the broker holds back an answer for records that may come. What is read here is
     * there already, and the consumer asks ahead: an answer that is held back delays the next
     * question on its connection, and its end.
     */
    private static final int HELD_BACK_MILLIS = 10;

    KafkaProducer<String, byte[]> producer() {
        Map<String, Object> all = new HashMap<>(settings);
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        all.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        all.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        all.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        return new KafkaProducer<>(all);
    }

    /**
     * @param patience how long to wait for the broker
     */
    KafkaConsumer<String, byte[]> consumer(Duration patience) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName());
        all.put(
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class.getName());
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
        all.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, HELD_BACK_MILLIS);
        all.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new KafkaConsumer<>(all);
    }

    /**
     * Reads on from where the consumer stands.
     *
     * @param ends by assigned partition, the offset behind the last record to read
     * @throws TimeoutException if the broker falls silent
     */
    static void readUpTo(
            KafkaConsumer<String, byte[]> consumer,
            Map<TopicPartition, Long> ends,
            Consumer<ConsumerRecord<String, byte[]>> take) {
        long heard = System.nanoTime();
        while (ends.entrySet().stream()
                .anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                take.accept(record);
                heard = System.nanoTime();
            }
            if (System.nanoTime() - heard > SILENCE.toNanos()) {
                throw new TimeoutException("the broker has fallen silent");
            }
        }
    }
}
