package no.tverrlag.team.http;

import static no.tverrlag.team.http.Case.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.tverrlag.testing.Servers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the topic of the team says after some decisions. */
@Tag("process")
@QuarkusTest
@QuarkusTestResource(Servers.class)
class PublishedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void every_decision_is_published_in_order_and_no_text_can_be_read() {
        Case nora = new Case().withATeam();
        ok(
                nora.post(
                        nora.unit,
                        "/coordinator/end",
                        Map.of("coordinator", Case.actor(nora.nurse), "reason", "MOVED")));

        List<ConsumerRecord<String, byte[]>> published = published(nora.person.value(), 8);

        assertThat(published.stream().map(record -> header(record, "ce_type")).toList())
                .containsExactly(
                        "no.tverrlag.team.ConsentGiven.v1",
                        "no.tverrlag.team.CoordinatorAssigned.v1",
                        "no.tverrlag.team.CoordinatorRoleAccepted.v1",
                        "no.tverrlag.team.FollowUpTeamFormed.v1",
                        "no.tverrlag.team.MemberInvited.v1",
                        "no.tverrlag.team.MembershipAccepted.v1",
                        "no.tverrlag.team.CoordinatorEnded.v1",
                        "no.tverrlag.team.CoordinatorVacant.v1");
        assertThat(published)
                .noneMatch(
                        record ->
                                new String(record.value(), StandardCharsets.UTF_8)
                                        .contains("contact teacher"));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** The first records about the person, or fewer when the time is up. */
    private static List<ConsumerRecord<String, byte[]>> published(String person, int howMany) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig()
                                .getValue("kafka.bootstrap.servers", String.class),
                        "group.id",
                        "published-test-" + person,
                        "auto.offset.reset",
                        "earliest");
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        Instant deadline = Instant.now().plus(PATIENCE);
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("tverrlag.team.v1"));
            while (found.size() < howMany && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(
                                record -> {
                                    if (record.key().equals(person)) {
                                        found.add(record);
                                    }
                                });
            }
        }
        return found;
    }
}
