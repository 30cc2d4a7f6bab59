package no.tverrlag.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;

/**
 * Referral-service, whose database comes back older, and history-service, which keeps its own; with
 * what people do at the one and see at the other.
 */
final class RestoredStack implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MASTER_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAI=";

    private final Path folder;
    private final JvmProcess store;
    private final JvmProcess issuer;
    private JvmProcess broker;
    private JvmProcess referral;
    private JvmProcess history;
    private int starts;
    private int holds;

    RestoredStack(Path folder) throws Exception {
        this.folder = folder;
        store = JvmProcess.server("store", "mongodb", folder);
        broker = JvmProcess.server("broker", "kafka", folder);
        issuer = JvmProcess.server("issuer", "http", folder);
        referral = service("referral");
        history = service("history");
    }

    @Override
    public void close() throws InterruptedException {
        for (JvmProcess each : List.of(history, referral, issuer, broker, store)) {
            each.close();
        }
    }

    URI broker() {
        return broker.address();
    }

    DatabaseCopy copyOfReferral() {
        return DatabaseCopy.of(store.address(), "referral");
    }

    void stopBroker() throws InterruptedException {
        broker.stop();
    }

    void startBroker() throws Exception {
        broker = JvmProcess.server("broker", "kafka", folder, broker.address().getPort());
    }

    /** With nothing on its topics. */
    void startEmptyBroker() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        broker = JvmProcess.server("broker", "kafka", empty, broker.address().getPort());
    }

    void stopReferral() throws InterruptedException {
        referral.stop();
    }

    void stopHistory() throws InterruptedException {
        history.stop();
    }

    void startHistory() throws Exception {
        history = service("history");
    }

    private JvmProcess service(String name) throws Exception {
        Map<String, String> environment = new HashMap<>();
        environment.put("MONGODB_URI", store.address() + "/?retryWrites=false");
        environment.put("KAFKA_BOOTSTRAP", broker.address().getAuthority());
        environment.put("OIDC_ISSUER", issuer.address().toString());
        environment.put("TVERRLAG_MASTER_KEY", MASTER_KEY);
        Path log = folder.resolve(name + "-" + ++starts + ".log");
        return JvmProcess.service(name, log, environment).alive();
    }

    void comesBackOn(DatabaseCopy backup) throws Exception {
        referral.stop();
        backup.restore(store.address());
        referral = service("referral");
    }

    void startAgain() throws Exception {
        referral.stop();
        referral = service("referral");
    }

    RestCaller caller(Map<String, String> claims) {
        Function<String, URI> addresses =
                name ->
                        switch (name) {
                            case "issuer" -> issuer.address();
                            case "history" -> history.address();
                            default -> referral.address();
                        };
        return RestCaller.of(addresses, claims);
    }

    HttpResponse<String> registers(String key) throws Exception {
        String body = "{\"name\":\"Nora Testesen\",\"born\":\"2013-03-13\"}";
        return caller(Canaries.UNIT).post("referral", "/persons", body, key);
    }

    String register(String key) throws Exception {
        HttpResponse<String> answer = registers(key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("id").asText();
    }

    /** A second fact about somebody; answers its position. */
    long hold(String person) throws Exception {
        String body = "{\"reason\":\"COURT_CASE\",\"reference\":\"24-%d\"}".formatted(++holds);
        HttpResponse<String> answer =
                caller(Canaries.UNIT).post("referral", "/persons/" + person + "/legal-holds", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("position").asLong();
    }

    JsonNode state() throws Exception {
        HttpResponse<String> answer = caller(Canaries.OPERATOR).get("referral", "/operator/log");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> resume(Map<String, String> who, long after) throws Exception {
        return resume(who, after, false);
    }

    HttpResponse<String> resume(Map<String, String> who, long after, boolean topicsToo)
            throws Exception {
        ObjectNode order = JSON.createObjectNode().put("after", after);
        if (topicsToo) {
            order.put("topicsRestored", true);
        }
        return caller(who).post("referral", "/operator/log/resumption", order.toString());
    }

    long resumedAt(long after) throws Exception {
        return resumed(after, false);
    }

    long resumed(long after, boolean topicsToo) throws Exception {
        HttpResponse<String> answer = resume(Canaries.OPERATOR, after, topicsToo);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).path("after").asLong()).isEqualTo(after);
        return JSON.readTree(answer.body()).path("last").asLong();
    }

    /** Not those about who looked. */
    static Map<String, Integer> lostDomainFacts(JsonNode state) {
        Map<String, Integer> lost = new HashMap<>();
        state.path("lost")
                .properties()
                .forEach(each -> lost.put(each.getKey(), each.getValue().asInt()));
        lost.remove("no.tverrlag.access.AccessRecorded.v1");
        return lost;
    }

    static boolean isStopped(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body()).path("type").asText().equals("/problems/log-stopped");
    }

    /** How many records of the person's facts the topic holds. */
    int told(String person) {
        List<String> found = new ArrayList<>();
        PublishedEvent.forEach(
                broker.address(),
                "tverrlag\\.referral\\.v1",
                record -> {
                    if (PublishedEvent.header(record, "ce_subject").equals(person)) {
                        found.add(PublishedEvent.header(record, "ce_id"));
                    }
                });
        return found.size();
    }

    /** The person's facts of one type, as the journal tells them. */
    List<JsonNode> heard(String person, String type) throws Exception {
        RestCaller auditor = caller(Canaries.AUDITOR);
        String events = "/persons/" + person + "/events?limit=200";
        List<JsonNode> found = new ArrayList<>();
        JsonNode page = JSON.readTree(auditor.get("history", events).body());
        while (true) {
            for (JsonNode each : page.path("events")) {
                if (each.path("type").asText().equals(type)) {
                    found.add(each);
                }
            }
            if (!page.has("next")) {
                return found;
            }
            String next = events + "&cursor=" + page.path("next").asText();
            page = JSON.readTree(auditor.get("history", next).body());
        }
    }

    /** Without a look through the interface, which would be noted itself. */
    long inTheJournal(String person, String type) {
        try (MongoClient client = MongoClients.create(store.address().toString())) {
            return client.getDatabase("history")
                    .getCollection("journal")
                    .countDocuments(new Document("person", person).append("type", type));
        }
    }

    /** Waits for so many; answers the position of the last. */
    long awaitHeard(String person, String type, int count) throws Exception {
        JvmProcess.awaitUntil(() -> inTheJournal(person, type) >= count);
        List<JsonNode> heard = heard(person, type);
        assertThat(heard).hasSize(count);
        return heard.getLast().path("position").asLong();
    }

    List<Boolean> lost(String person, String type) throws Exception {
        return heard(person, type).stream().map(each -> each.has("lostAt")).toList();
    }
}
