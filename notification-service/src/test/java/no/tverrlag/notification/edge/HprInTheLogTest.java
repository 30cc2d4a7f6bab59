package no.tverrlag.notification.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.tverrlag.contracts.Contracts;
import no.tverrlag.notification.http.Case;
import no.tverrlag.testing.KeyHolder;
import no.tverrlag.testing.OtherIssuers;
import no.tverrlag.testing.Servers;
import no.tverrlag.testing.TestIssuer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an issuer calls by a name of its own is told to the log of accesses, on the topic. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@Tag("process")
class HprInTheLogTest {

    private static final TestIssuer ISSUER = OtherIssuers.CLINICIANS;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TestHTTPResource("/")
    URI service;

    private final KeyHolder key = new KeyHolder();
    private final Case nora = new Case();

    @Test
    void the_number_of_a_clinician_who_was_denied_stands_in_the_log() throws IOException {
        String path = "inbox/" + nora.noticeForTheNurse() + "/acknowledge";
        String clinician = "clinician-" + UUID.randomUUID();
        String token = token(clinician);

        RestAssured.given()
                .header("Authorization", "DPoP " + token)
                .header("DPoP", key.proof("POST", service.resolve(path).toString(), token))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/" + path)
                .then()
                .statusCode(403)
                .body("reason", equalTo("no-relation"));

        JsonNode told = toldOf(clinician);
        assertThat(told.path("hpr").asText()).isEqualTo("9144889");
        assertThat(told.path("decision").asText()).isEqualTo("DENY");
        assertThat(told.path("organisation").asText()).isEqualTo(OtherIssuers.ORGANISATION);
    }

    private String token(String clinician) {
        return ISSUER.signed(
                ISSUER.claims()
                        .claim("helseid://claims/identity/pid_pseudonym", clinician)
                        .claim("helseid://claims/hpr/hpr_number", "9144889")
                        .claim(
                                "helseid://claims/client/claims/orgnr_child",
                                OtherIssuers.ORGANISATION)
                        .claim("cnf", Map.of("jkt", key.thumbprint()))
                        .build());
    }

    /** The entry about what this actor asked for, as soon as it is on the topic. */
    private static JsonNode toldOf(String actor) throws IOException {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig()
                                .getValue("kafka.bootstrap.servers", String.class));
        ObjectMapper json = new ObjectMapper();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(Contracts.topicOf("access")).stream()
                            .map(each -> new TopicPartition(each.topic(), each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (System.nanoTime() < deadline) {
                for (ConsumerRecord<String, byte[]> record :
                        consumer.poll(Duration.ofMillis(200))) {
                    JsonNode told = json.readTree(record.value());
                    if (told.path("actor").asText().equals(actor)) {
                        return told;
                    }
                }
            }
        }
        throw new AssertionError("nothing was told of " + actor);
    }
}
