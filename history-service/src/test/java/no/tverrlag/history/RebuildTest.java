package no.tverrlag.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.tverrlag.contracts.Contracts;
import no.tverrlag.contracts.plan.Change;
import no.tverrlag.contracts.team.TransitionKind;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.kafka.Intake;
import no.tverrlag.testing.Caller;
import no.tverrlag.testing.Neighbour;
import no.tverrlag.testing.Servers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
@QuarkusTest
@QuarkusTestResource(Servers.class)
class RebuildTest {

    private static final int PARTITIONS = 12;
    private static final Instant JANUARY = Instant.parse("2025-01-15T12:00:00Z");
    private static final Caller AUDITOR = Caller.of("auditor", "auditor");

    @Inject MongoClient client;

    @Inject Intake intake;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private final PersonId person = Persons.somebody();
    private final Said said = new Said(person);

    @Test
    void a_journal_rebuilt_from_the_topics_answers_as_the_live_one() {
        Neighbour team = new Neighbour("team");
        Neighbour plan = new Neighbour("plan");
        team.publishes(said.assigned("nurse", JANUARY), JANUARY);
        plan.publishes(said.opened("p-1", JANUARY), JANUARY);
        team.publishes(said.joined("gp", JANUARY), JANUARY);
        long inPlan =
                plan.publishes(said.evaluated("p-1", "g-1", 3, Change.FIRST, JANUARY), JANUARY);
        long inTeam = team.publishes(said.passed(TransitionKind.ADMISSION, JANUARY), JANUARY);
        String awaited = "team=" + inTeam + ",plan=" + inPlan;
        Instant known = Instant.now();
        String history = answer("/history?asOf=2025-06-01T00:00:00Z&knownAt=" + known, awaited);
        String events = answer("/events?limit=4", awaited);
        List<Document> entries = entries();

        journal().deleteMany(Filters.eq("person", person.value()));
        List<ConsumerRecord<String, byte[]>> records = published();
        assertThat(records).hasSize(5);
        Collections.reverse(records);
        records.forEach(record -> intake.take(record.topic().split("\\.")[1], record));

        assertThat(entries()).isEqualTo(entries);
        assertThat(answer("/history?asOf=2025-06-01T00:00:00Z&knownAt=" + known, awaited))
                .isEqualTo(history);
        assertThat(answer("/events?limit=4", awaited)).isEqualTo(events);
    }

    private String answer(String question, String awaited) {
        return AUDITOR.request()
                .header("Tverrlag-Await", awaited)
                .get("/persons/" + person.value() + question)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private List<Document> entries() {
        return journal()
                .find(
                        Filters.and(
                                Filters.eq("person", person.value()),
                                Filters.in("source", "team", "plan")))
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    private MongoCollection<Document> journal() {
        return client.getDatabase("history").getCollection("journal");
    }

    /** What team and plan published about the person, as it stands in the topics. */
    private List<ConsumerRecord<String, byte[]>> published() {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", kafka),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> all =
                    List.of("team", "plan").stream()
                            .map(Contracts::topicOf)
                            .flatMap(
                                    topic ->
                                            IntStream.range(0, PARTITIONS)
                                                    .mapToObj(
                                                            each ->
                                                                    new TopicPartition(
                                                                            topic, each)))
                            .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            consumer.assign(all);
            consumer.seekToBeginning(all);
            while (ends.entrySet().stream()
                    .anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        found.removeIf(record -> !person.value().equals(record.key()));
        return found;
    }
}
