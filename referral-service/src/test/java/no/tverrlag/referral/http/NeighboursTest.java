package no.tverrlag.referral.http;

import static no.tverrlag.referral.http.Referrals.GP;
import static no.tverrlag.referral.http.Referrals.NURSE;
import static no.tverrlag.referral.http.Referrals.TEACHER;
import static no.tverrlag.referral.http.Referrals.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.tverrlag.contracts.team.CoordinatorKind;
import no.tverrlag.contracts.team.CoordinatorRoleAccepted;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sector;
import no.tverrlag.testing.Caller;
import no.tverrlag.testing.Neighbour;
import no.tverrlag.testing.Servers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
@QuarkusTest
@QuarkusTestResource(Servers.class)
class NeighboursTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void a_coordinator_of_whom_team_service_told_may_read() {
        PersonId nora = Referrals.registered();
        Referrals.reported(TEACHER, nora);
        Caller coordinator = Caller.practitioner("new-coordinator", Sector.HEALTH_MUNICIPAL);
        problem(Referrals.get(coordinator, "/persons/" + nora), 403, "access-denied");

        long position = new Neighbour("team").publishes(accepted(nora, coordinator));

        coordinator
                .request()
                .header("Tverrlag-Await", "team=" + position)
                .get("/persons/" + nora)
                .then()
                .statusCode(200)
                .body("name", equalTo("Nora Testesen"));
    }

    @Test
    void a_participant_may_contribute_at_once() {
        PersonId nora = Referrals.registered();
        Referrals.accepted(nora);

        Referrals.post(
                        NURSE,
                        "/persons/" + nora + "/contributions",
                        CaseTest.contribution("HEALTH_MUNICIPAL"))
                .statusCode(201);
    }

    @Test
    void what_happened_is_published_in_order_without_readable_text_or_national_id() {
        PersonId nora = Referrals.registered();
        String report = Referrals.reported(TEACHER, nora);
        Referrals.post(GP, "/persons/" + nora + "/risk-scores", CaseTest.riskScore())
                .statusCode(201);
        Referrals.post(TEACHER, "/need-reports/" + report + "/withdraw", Map.of()).statusCode(200);

        List<ConsumerRecord<String, String>> records = published(nora, 4);

        assertThat(records)
                .extracting(NeighboursTest::type)
                .containsExactly(
                        "no.tverrlag.referral.PersonRegistered.v1",
                        "no.tverrlag.referral.NeedReported.v1",
                        "no.tverrlag.referral.RiskScoreRecorded.v1",
                        "no.tverrlag.referral.NeedReportWithdrawn.v1");
        assertThat(records)
                .extracting(ConsumerRecord::value)
                .noneMatch(it -> it.contains("Nora Testesen"))
                .noneMatch(it -> it.contains("Absent"))
                .noneMatch(it -> it.contains("nationalId"));
    }

    private static CoordinatorRoleAccepted accepted(PersonId person, Caller coordinator) {
        return new CoordinatorRoleAccepted(
                person,
                new ActorRef(coordinator.id(), Sector.HEALTH_MUNICIPAL, null),
                CoordinatorKind.CHILD_COORDINATOR,
                Instant.now());
    }

    private static List<ConsumerRecord<String, String>> published(PersonId person, int count) {
        String servers =
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        Instant deadline = Instant.now().plus(PATIENCE);
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.assign(
                    consumer.partitionsFor("tverrlag.referral.v1").stream()
                            .map(it -> new TopicPartition(it.topic(), it.partition()))
                            .toList());
            while (found.size() < count && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(
                                it -> {
                                    if (person.value().equals(it.key())) {
                                        found.add(it);
                                    }
                                });
            }
        }
        return found;
    }

    private static String type(ConsumerRecord<String, String> record) {
        return new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }
}
