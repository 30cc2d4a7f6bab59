package no.tverrlag.runtime.kafka;

import com.mongodb.MongoException;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tverrlag.contracts.Contracts;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.privacy.MasterKeyUnknown;
import no.tverrlag.privacy.SealedJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads again what was published about one person. It goes through the person's whole partition, so
 * it is for the rare case that a view must be folded anew.
 */
@ApplicationScoped
public class PastFacts {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PublicEvents events;
    private final BrokerClients kafka;

    PastFacts(SealedJson json, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.events = new PublicEvents(json);
        this.kafka = new BrokerClients(kafka);
    }

    /** A fact and the service that published it. */
    record Heard(String source, Fact<PersonEvent> fact) {}

    /**
     * In the order in which they were recorded, each once; what can't be decoded is a dead letter
     * and left out.
     *
     * @param upTo by source, the position of the last fact to read
     * @throws KafkaException if the topics can't be read
     */
    List<Heard> about(PersonId person, Map<String, Long> upTo) {
        List<Heard> heard = new ArrayList<>();
        upTo.forEach((source, last) -> heard.addAll(about(person, source, last)));
        heard.sort(Comparator.comparing(each -> each.fact().envelope().recordedAt()));
        return heard;
    }

    private List<Heard> about(PersonId person, String source, long upTo) {
        Catalogue<?> contract =
                Contracts.all().stream()
                        .filter(each -> each.service().equals(source))
                        .findFirst()
                        .orElseThrow();
        List<Heard> heard = new ArrayList<>();
        long last = 0;
        for (ConsumerRecord<String, byte[]> record : records(person, source)) {
            Optional<Fact<PersonEvent>> fact = decoded(contract, record);
            if (fact.isPresent() && fact.get().position() > last) {
                last = fact.get().position();
                if (last <= upTo) {
                    heard.add(new Heard(source, fact.get()));
                }
            }
        }
        return heard;
    }

    private Optional<Fact<PersonEvent>> decoded(
            Catalogue<?> contract, ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(events.fact(contract, record));
        } catch (MongoException | MasterKeyUnknown unreachable) {
            throw unreachable;
        } catch (RuntimeException undecodable) {
            return Optional.empty();
        }
    }

    private List<ConsumerRecord<String, byte[]>> records(PersonId person, String source) {
        TopicPartition where =
                new TopicPartition(Topics.of(source), Topics.partitionOf(person.value()));
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = kafka.consumer(PATIENCE)) {
            long end = consumer.endOffsets(List.of(where)).getOrDefault(where, 0L);
            consumer.assign(List.of(where));
            consumer.seekToBeginning(List.of(where));
            BrokerClients.readUpTo(
                    consumer,
                    Map.of(where, end),
                    record -> {
                        if (person.value().equals(record.key())) {
                            found.add(record);
                        }
                    });
        }
        return found;
    }
}
