package no.tverrlag.runtime.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import no.tverrlag.runtime.ServiceDefinition;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/**
 * Tells the outside of dead letters: {@code <topic>.dead} gets the original bytes with the reason
 * as a header.
 */
@ApplicationScoped
class DeadTopic {

    private static final Logger LOG = Logger.getLogger(DeadTopic.class);

    private final ServiceDefinition service;
    private final BrokerClients kafka;
    private Optional<KafkaProducer<String, byte[]>> producer = Optional.empty();

    DeadTopic(
            ServiceDefinition service,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.service = service;
        this.kafka = new BrokerClients(kafka);
    }

    synchronized void publish(ConsumerRecord<String, byte[]> record, String reason) {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(
                        record.topic() + ".dead",
                        null,
                        record.key(),
                        record.value(),
                        record.headers());
        letter.headers().add("dead_reason", reason.getBytes(StandardCharsets.UTF_8));
        letter.headers().add("dead_service", service.name().getBytes(StandardCharsets.UTF_8));
        letter.headers()
                .add(
                        "dead_offset",
                        Long.toString(record.offset()).getBytes(StandardCharsets.UTF_8));
        var sent =
                producer()
                        .send(
                                letter,
                                (metadata, failure) -> {
                                    if (failure != null) {
                                        LOG.warnf(
                                                "a dead letter is kept here but could not be"
                                                        + " announced: %s",
                                                failure.getClass().getSimpleName());
                                    }
                                });
        LOG.debugf("dead letter announced: %s", sent.isDone());
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer.isEmpty()) {
            producer = Optional.of(kafka.producer());
        }
        return producer.get();
    }

    @PreDestroy
    synchronized void close() {
        producer.ifPresent(open -> open.close(Duration.ofSeconds(2)));
    }
}
