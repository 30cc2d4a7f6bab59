package no.tverrlag.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service whose store process comes back with less than was recorded: it says so on every way
 * out, writes nothing, and works again only when it is started on the right log.
 */
@Tag("process")
class StoppedLogTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MASTER_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAI=";
    private static final int REPEATS = 20;

    @TempDir Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Path right;
    private JvmProcess store;
    private JvmProcess broker;
    private JvmProcess issuer;
    private JvmProcess referral;

    @BeforeEach
    void start_everything() throws Exception {
        right = Files.createDirectory(folder.resolve("right"));
        store = JvmProcess.server("store", "mongodb", right);
        broker = JvmProcess.server("broker", "kafka", folder);
        issuer = JvmProcess.server("issuer", "http", folder);
        startReferral("referral-1.log");
    }

    @AfterEach
    void stop_everything() throws Exception {
        for (JvmProcess each : List.of(referral, issuer, broker, store)) {
            each.close();
        }
        http.close();
    }

    private void startReferral(String log) throws Exception {
        Map<String, String> environment = new HashMap<>();
        environment.put("MONGODB_URI", store.address() + "/?retryWrites=false");
        environment.put("KAFKA_BOOTSTRAP", broker.address().getAuthority());
        environment.put("OIDC_ISSUER", issuer.address().toString());
        environment.put("TVERRLAG_MASTER_KEY", MASTER_KEY);
        referral = JvmProcess.service("referral", folder.resolve(log), environment).alive();
    }

    @Test
    void a_log_that_came_back_older_or_empty_is_told_as_such_until_a_start_on_the_right_one()
            throws Exception {
        String first = register("first");
        Path older = copiedWhileStopped();
        String second = register("second");
        JvmProcess.awaitUntil(() -> health("ready").statusCode() == 200);

        storeComesBackOn(older);
        assertThatItHasStopped(first);
        storeComesBackOn(right);
        assertThatItHasStopped(second);
        referral.stop();
        startReferral("referral-2.log");
        assertThat(read(caller(), first).statusCode()).isEqualTo(200);
        assertThat(read(caller(), second).statusCode()).isEqualTo(200);
        assertThat(register("second")).as("the same key again").isEqualTo(second);
        JvmProcess.awaitUntil(() -> health("ready").statusCode() == 200);

        storeComesBackOn(Files.createDirectory(folder.resolve("empty")));
        assertThatItHasStopped(first);
        assertThat(documents()).isZero();
    }

    /** On reads, writes and for those who watch over it; and nothing is written. */
    private void assertThatItHasStopped(String person) throws Exception {
        RestCaller unit = caller();
        JvmProcess.awaitUntil(() -> isLogStopped(read(unit, person)));
        JvmProcess.awaitUntil(() -> isLogStopped(write(unit, "while-stopped")));
        long standing = documents();
        for (int i = 0; i < REPEATS; i++) {
            assertStopped(read(unit, person));
            assertStopped(write(unit, "while-stopped-" + i));
        }
        assertThat(documents()).isEqualTo(standing);
        assertThat(JSON.readTree(read(unit, person, "Accept-Language", "nn").body()).path("title"))
                .hasToString("\"Loggen er stoppa\"");

        assertThat(health("live").statusCode()).isEqualTo(200);
        HttpResponse<String> ready = health("ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        JsonNode check = checkOfTheLog(ready.body());
        assertThat(check.path("status").asText()).isEqualTo("DOWN");
        assertThat(check.path("data").path("reason").asText()).contains("LogReverted");
        assertThat(toldOf("the log has stopped")).as("told once").isEqualTo(1);
    }

    private long toldOf(String what) throws IOException {
        return referral.said()
                .lines()
                .filter(line -> line.contains("ERROR") && line.contains(what))
                .count();
    }

    private static JsonNode checkOfTheLog(String health) throws IOException {
        return StreamSupport.stream(JSON.readTree(health).path("checks").spliterator(), false)
                .filter(check -> check.path("name").asText().equals("Event log"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isLogStopped(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body()).path("type").asText().equals("/problems/log-stopped");
    }

    private static void assertStopped(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("type").asText()).isEqualTo("/problems/log-stopped");
        assertThat(problem.path("title").asText()).isEqualTo("Log stopped");
        assertThat(answer.body()).doesNotContain("position", "Exception", "LogReverted");
    }

    private RestCaller caller() {
        Function<String, URI> addresses =
                name -> name.equals("issuer") ? issuer.address() : referral.address();
        return RestCaller.of(addresses, Canaries.UNIT);
    }

    private String register(String key) throws Exception {
        HttpResponse<String> answer = write(caller(), key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("id").asText();
    }

    private static HttpResponse<String> write(RestCaller unit, String key) throws Exception {
        String body = "{\"name\":\"Nora Testesen\",\"born\":\"2013-03-13\"}";
        return unit.post("referral", "/persons", body, key);
    }

    private static HttpResponse<String> read(RestCaller unit, String person, String... headers)
            throws Exception {
        return unit.get("referral", "/persons/" + person, headers);
    }

    private HttpResponse<String> health(String kind) throws Exception {
        URI address = referral.address().resolve("/q/health/" + kind);
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private long documents() {
        try (MongoClient client = MongoClients.create(store.address().toString())) {
            return client.getDatabase("referral").getCollection("events").countDocuments();
        }
    }

    /** As a backup is made; the service waits meanwhile. */
    private Path copiedWhileStopped() throws Exception {
        store.stop();
        Path copy = Files.createDirectory(folder.resolve("older"));
        try (Stream<Path> files = Files.walk(right)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(right.relativize(each).toString());
                Files.createDirectories(to.getParent());
                Files.copy(each, to);
            }
        }
        startStore(right);
        JvmProcess.awaitUntil(() -> write(caller(), "while-back").statusCode() == 201);
        return copy;
    }

    private void storeComesBackOn(Path data) throws Exception {
        store.kill();
        startStore(data);
    }

    private void startStore(Path data) throws Exception {
        store = JvmProcess.server("store", "mongodb", data, store.address().getPort());
    }
}
