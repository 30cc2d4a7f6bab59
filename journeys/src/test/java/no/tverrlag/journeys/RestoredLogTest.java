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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Only an older copy of referral-service's database is left: the service says so, goes on when an
 * operator orders it, loses nothing that is recorded from then on, and tells what is gone.
 */
@Tag("process")
class RestoredLogTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MASTER_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAI=";

    @TempDir Path folder;

    private JvmProcess store;
    private JvmProcess broker;
    private JvmProcess issuer;
    private JvmProcess referral;
    private JvmProcess history;
    private int starts;

    @BeforeEach
    void start_everything() throws Exception {
        store = JvmProcess.server("store", "mongodb", folder);
        broker = JvmProcess.server("broker", "kafka", folder);
        issuer = JvmProcess.server("issuer", "http", folder);
        referral = service("referral");
        history = service("history");
    }

    @AfterEach
    void stop_everything() throws Exception {
        for (JvmProcess each : List.of(history, referral, issuer, broker, store)) {
            each.close();
        }
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

    @Test
    void nothing_new_is_lost_and_what_is_lost_is_told() throws Exception {
        String nora = register("nora");
        long last = awaitHeard(nora, "referral.PersonRegistered", 1);
        DatabaseCopy backup = DatabaseCopy.of(store.address(), "referral");
        String emil = register("emil");
        hold(nora);
        awaitHeard(nora, "referral.LegalHoldPlaced", 1);
        awaitHeard(emil, "referral.PersonRegistered", 1);
        history.stop();
        hold(emil);
        JvmProcess.awaitUntil(() -> told(emil) == 2);

        comesBackOn(backup);
        assertStopped(register(caller(Canaries.UNIT), "emil"));
        JsonNode state = state();
        assertThat(state.path("stopped").asBoolean()).isTrue();
        long after = state.path("after").asLong();
        assertThat(after).isGreaterThanOrEqualTo(last);
        assertThat(lostDomainFacts(state))
                .isEqualTo(
                        Map.of(
                                "no.tverrlag.referral.PersonRegistered.v1", 1,
                                "no.tverrlag.referral.LegalHoldPlaced.v1", 2));
        assertRefused(resume(Canaries.UNIT, after), 403, "access-denied");
        assertRefused(resume(Canaries.OPERATOR, after + 1), 409, "wrong-log-position");
        assertThat(resumedAt(after)).isEqualTo(1_000_000);
        assertThat(resumedAt(after)).as("ordered twice").isEqualTo(1_000_000);

        startAgain();
        long position = hold(nora);
        String again = register("emil");
        assertThat(position).isGreaterThan(1_000_000);
        history = service("history");
        awaitHeard(nora, "log.FactsLost", 1);
        awaitHeard(nora, "referral.LegalHoldPlaced", 2);
        awaitHeard(again, "referral.PersonRegistered", 1);
        awaitHeard(emil, "log.FactsLost", 1);
        assertThat(lost(nora, "referral.LegalHoldPlaced")).containsExactly(true, false);
        assertThat(lost(nora, "referral.PersonRegistered")).containsExactly(false);
        assertThat(lost(emil, "referral.PersonRegistered")).containsExactly(true);
        assertThat(lost(emil, "referral.LegalHoldPlaced")).containsExactly(true);
        assertThat(lost(again, "referral.PersonRegistered")).containsExactly(false);
        assertRefused(resume(Canaries.OPERATOR, after + 1), 409, "wrong-log-position");
        assertThat(resumedAt(after)).as("ordered after the start").isEqualTo(1_000_000);

        whatWasRecordedBeforeItWasNoticedIsToldToo(nora);
        assertThatAllWasToldOnce();
        aLostBrokerGetsEverythingAgain(nora);
        assertThatAllWasToldOnce();
    }

    /** The broker is away when the service starts on the older log, so facts are recorded there. */
    private void whatWasRecordedBeforeItWasNoticedIsToldToo(String person) throws Exception {
        DatabaseCopy backup = DatabaseCopy.of(store.address(), "referral");
        hold(person);
        awaitHeard(person, "referral.LegalHoldPlaced", 3);
        broker.stop();
        comesBackOn(backup);
        long position = hold(person);
        assertThat(position).as("a position that was told of another fact").isLessThan(2_000_000);

        broker = JvmProcess.server("broker", "kafka", folder, broker.address().getPort());
        JvmProcess.awaitUntil(() -> isStopped(register(caller(Canaries.UNIT), "late")));
        assertThat(resumedAt(state().path("after").asLong())).isEqualTo(2_000_000);
        startAgain();
        assertThat(hold(person)).isGreaterThan(2_000_000);
        awaitHeard(person, "log.FactsLost", 2);
        awaitHeard(person, "referral.LegalHoldPlaced", 5);
        assertThat(lost(person, "referral.LegalHoldPlaced"))
                .containsExactly(true, false, true, false, false);
    }

    /** With the log as old as the topics were: others have seen what nobody can tell any more. */
    private void aLostBrokerGetsEverythingAgain(String person) throws Exception {
        DatabaseCopy backup = DatabaseCopy.of(store.address(), "referral");
        hold(person);
        awaitHeard(person, "referral.LegalHoldPlaced", 6);
        referral.stop();
        broker.stop();
        Path empty = Files.createDirectory(folder.resolve("empty"));
        broker = JvmProcess.server("broker", "kafka", empty, broker.address().getPort());
        comesBackOn(backup);

        assertThat(hold(person)).isGreaterThan(3_000_000);
        history.stop();
        history = service("history");
        awaitHeard(person, "referral.LegalHoldPlaced", 7);
        assertThat(lost(person, "referral.LegalHoldPlaced"))
                .as("what nobody can tell is lost stays as it was told")
                .containsExactly(true, false, true, false, false, false, false);
        assertThat(told(person)).as("registered, two notes and four holds").isEqualTo(7);

        long head = state().path("after").asLong();
        assertRefused(resume(Canaries.OPERATOR, head), 409, "nothing-lost");
        assertThat(resumed(head, true)).as("nobody can tell but people").isEqualTo(4_000_000);
        assertThat(hold(person)).isGreaterThan(4_000_000);
        awaitHeard(person, "referral.LegalHoldPlaced", 8);
    }

    /** No event is on the topics twice, no position told of two, and nobody refused one. */
    private void assertThatAllWasToldOnce() throws Exception {
        Set<String> events = new HashSet<>();
        Set<String> positions = new HashSet<>();
        PublishedEvent.forEach(
                broker.address(),
                record -> {
                    String source = PublishedEvent.header(record, "ce_source");
                    assertThat(events.add(PublishedEvent.header(record, "ce_id"))).isTrue();
                    assertThat(
                                    positions.add(
                                            source + PublishedEvent.header(record, "ce_sequence")))
                            .isTrue();
                });
        HttpResponse<String> dead =
                caller(Canaries.OPERATOR).get("history", "/operator/dead-letters");
        assertThat(JSON.readTree(dead.body()).path("letters")).isEmpty();
    }

    private void comesBackOn(DatabaseCopy backup) throws Exception {
        referral.stop();
        backup.restore(store.address());
        referral = service("referral");
    }

    private void startAgain() throws Exception {
        referral.stop();
        referral = service("referral");
    }

    private RestCaller caller(Map<String, String> claims) {
        Function<String, URI> addresses =
                name ->
                        switch (name) {
                            case "issuer" -> issuer.address();
                            case "history" -> history.address();
                            default -> referral.address();
                        };
        return RestCaller.of(addresses, claims);
    }

    private static HttpResponse<String> register(RestCaller unit, String key) throws Exception {
        String body = "{\"name\":\"Nora Testesen\",\"born\":\"2013-03-13\"}";
        return unit.post("referral", "/persons", body, key);
    }

    private String register(String key) throws Exception {
        HttpResponse<String> answer = register(caller(Canaries.UNIT), key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("id").asText();
    }

    /** A second fact about somebody; answers its position. */
    private long hold(String person) throws Exception {
        String body = "{\"reason\":\"COURT_CASE\",\"reference\":\"24-017\"}";
        HttpResponse<String> answer =
                caller(Canaries.UNIT)
                        .post("referral", "/persons/" + person + "/legal-holds", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("position").asLong();
    }

    private JsonNode state() throws Exception {
        HttpResponse<String> answer = caller(Canaries.OPERATOR).get("referral", "/operator/log");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> resume(Map<String, String> who, long after) throws Exception {
        return resume(who, after, false);
    }

    private HttpResponse<String> resume(Map<String, String> who, long after, boolean topicsToo)
            throws Exception {
        ObjectNode order = JSON.createObjectNode().put("after", after);
        if (topicsToo) {
            order.put("topicsRestored", true);
        }
        return caller(who).post("referral", "/operator/log/resumption", order.toString());
    }

    private long resumedAt(long after) throws Exception {
        return resumed(after, false);
    }

    private long resumed(long after, boolean topicsToo) throws Exception {
        HttpResponse<String> answer = resume(Canaries.OPERATOR, after, topicsToo);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).path("after").asLong()).isEqualTo(after);
        return JSON.readTree(answer.body()).path("last").asLong();
    }

    /** Not those about who looked. */
    private static Map<String, Integer> lostDomainFacts(JsonNode state) {
        Map<String, Integer> lost = new HashMap<>();
        state.path("lost")
                .properties()
                .forEach(each -> lost.put(each.getKey(), each.getValue().asInt()));
        lost.remove("no.tverrlag.access.AccessRecorded.v1");
        return lost;
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String type)
            throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).path("type").asText())
                .isEqualTo("/problems/" + type);
    }

    private static void assertStopped(HttpResponse<String> answer) throws IOException {
        assertRefused(answer, 503, "log-stopped");
    }

    private static boolean isStopped(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body()).path("type").asText().equals("/problems/log-stopped");
    }

    /** How many records of the person's facts the topic holds. */
    private int told(String person) {
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
    private List<JsonNode> heard(String person, String type) throws Exception {
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
    private long inTheJournal(String person, String type) {
        try (MongoClient client = MongoClients.create(store.address().toString())) {
            return client.getDatabase("history")
                    .getCollection("journal")
                    .countDocuments(new Document("person", person).append("type", type));
        }
    }

    /** Waits for so many; answers the position of the last. */
    private long awaitHeard(String person, String type, int count) throws Exception {
        JvmProcess.awaitUntil(() -> inTheJournal(person, type) >= count);
        List<JsonNode> heard = heard(person, type);
        assertThat(heard).hasSize(count);
        return heard.getLast().path("position").asLong();
    }

    private List<Boolean> lost(String person, String type) throws Exception {
        return heard(person, type).stream().map(each -> each.has("lostAt")).toList();
    }
}
