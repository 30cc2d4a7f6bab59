package no.tverrlag.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.privacy.KeysDatabase;
import no.tverrlag.privacy.MasterKeys;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The master key changes, and an erasure dies half way, in real processes; no broker runs. */
@Tag("process")
class KeysTest {

    private static final LocalDate BORN = LocalDate.of(2013, 3, 13);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger LOGS = new AtomicInteger();

    @TempDir Path folder;

    private JvmProcess store;
    private JvmProcess issuer;
    private MongoClient client;
    private final List<JvmProcess> services = new ArrayList<>();

    @BeforeEach
    void start_store_and_issuer() throws Exception {
        store = JvmProcess.server("store", "mongodb", folder);
        issuer = JvmProcess.server("issuer", "http", folder);
        client = MongoClients.create(store.address().toString());
    }

    @AfterEach
    void stop_everything() throws Exception {
        client.close();
        for (JvmProcess each : services) {
            each.close();
        }
        issuer.close();
        store.close();
    }

    private static String masterKey() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }

    private JvmProcess referral(URI itsStore, String master, String previous) throws Exception {
        Map<String, String> environment = new HashMap<>();
        environment.put("MONGODB_URI", itsStore + "/?retryWrites=false");
        environment.put("KAFKA_BOOTSTRAP", "127.0.0.1:9");
        environment.put("OIDC_ISSUER", issuer.address().toString());
        environment.put("TVERRLAG_MASTER_KEY", master);
        environment.put("TVERRLAG_PREVIOUS_MASTER_KEYS", previous);
        JvmProcess service =
                JvmProcess.service(
                        "referral",
                        folder.resolve("referral-" + LOGS.incrementAndGet() + ".log"),
                        environment);
        services.add(service);
        return service;
    }

    private RestCaller caller(JvmProcess referral, Map<String, String> claims) {
        Function<String, URI> addresses =
                name -> name.equals("issuer") ? issuer.address() : referral.address();
        return RestCaller.of(addresses, claims);
    }

    private static HttpResponse<String> register(RestCaller unit, int number) throws Exception {
        return register(unit, number, "register-" + number);
    }

    private static String idIn(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return JSON.readTree(answer.body()).path("id").asText();
    }

    @Test
    void the_master_key_changes_under_load_and_through_a_kill_and_the_old_one_can_be_dropped()
            throws Exception {
        String old = masterKey();
        String young = masterKey();
        JvmProcess first = referral(store.address(), old, "").alive();
        RestCaller unit = caller(first, Canaries.UNIT);
        Map<Integer, String> persons = new LinkedHashMap<>();
        for (int number = 0; number < 10; number++) {
            persons.put(number, idIn(register(unit, number)));
        }
        makeKeys(old, 600);

        JvmProcess second = referral(store.address(), young, old).alive();
        RestCaller operator = caller(second, Canaries.OPERATOR);
        HttpResponse<String> tooEarly =
                operator.post("referral", "/operator/master-key/rotation", "{}");
        assertThat(tooEarly.statusCode()).isEqualTo(409);
        assertThat(tooEarly.body()).contains("master-key-not-everywhere", "referral");
        first.stop();

        AtomicBoolean on = new AtomicBoolean(true);
        AtomicInteger next = new AtomicInteger(10);
        CompletableFuture<Map<Integer, String>> load =
                CompletableFuture.supplyAsync(() -> registering(second, on, next));
        assertThat(operator.post("referral", "/operator/master-key/rotation", "{}").statusCode())
                .isEqualTo(202);
        JvmProcess.awaitUntil(() -> left(operator) < 600);
        second.kill();
        on.set(false);
        persons.putAll(load.get(60, TimeUnit.SECONDS));

        JvmProcess third = referral(store.address(), young, old).alive();
        RestCaller again = caller(third, Canaries.OPERATOR);
        JvmProcess.awaitUntil(() -> left(again) == 0);
        third.stop();

        JvmProcess last = referral(store.address(), young, "").alive();
        RestCaller reader = caller(last, Canaries.UNIT);
        for (Map.Entry<Integer, String> each : persons.entrySet()) {
            assertThat(reader.get("referral", "/persons/" + each.getValue()).body())
                    .contains("\"name\":\"Person " + each.getKey() + "\"");
            assertThat(idIn(register(reader, each.getKey())))
                    .as("found by national id, and by the same Idempotency-Key")
                    .isEqualTo(each.getValue());
        }
        assertThat(persons).hasSizeGreaterThan(10);

        JvmProcess wrong = referral(store.address(), old, "");
        assertThat(wrong.ends()).isNotZero();
        assertThat(wrong.said()).as("no stack trace").doesNotContain("\tat ");
        assertThat(wrong.said().lines())
                .filteredOn(line -> line.contains("wrapped by master key"))
                .as("one clear line")
                .hasSize(1);
    }

    private void makeKeys(String master, int count) {
        KeysDatabase keys =
                KeysDatabase.open(
                        client.getDatabase("keys"), MasterKeys.parse(master), Clock.systemUTC());
        for (int number = 0; number < count; number++) {
            keys.subjectKeys().findOrCreate(new PersonId("more-" + number));
        }
    }

    /** Only those whose registration was answered. */
    private Map<Integer, String> registering(
            JvmProcess referral, AtomicBoolean on, AtomicInteger next) {
        Map<Integer, String> registered = new LinkedHashMap<>();
        RestCaller unit = caller(referral, Canaries.UNIT);
        while (on.get() && next.get() < 300) {
            int number = next.getAndIncrement();
            try {
                registered.put(number, idIn(register(unit, number)));
            } catch (Exception killed) {
                return registered;
            }
        }
        return registered;
    }

    private static long left(RestCaller operator) throws Exception {
        JsonNode status = JSON.readTree(operator.get("referral", "/operator/master-key").body());
        return status.path("left").asLong();
    }

    @Test
    void
            an_erasure_that_dies_between_the_fact_and_the_destruction_is_carried_out_at_the_next_start()
                    throws Exception {
        String master = masterKey();
        String person;
        try (StoreProxy proxy = StoreProxy.before(store.address())) {
            JvmProcess dying = referral(proxy.address(), master, "").alive();
            person = idIn(register(caller(dying, Canaries.UNIT), 0));
            RestCaller operator = caller(dying, Canaries.OPERATOR);
            proxy.stop(
                    "destroyedAt",
                    () -> {
                        try {
                            dying.kill();
                        } catch (InterruptedException interrupted) {
                            Thread.currentThread().interrupt();
                        }
                    });
            assertThat(
                            CompletableFuture.supplyAsync(() -> erased(operator, person))
                                    .get(60, TimeUnit.SECONDS))
                    .as("nobody answered")
                    .isFalse();
        }
        assertThat(keyOf(person)).as("the key stands").containsKey("wrapped");
        assertThat(
                        client.getDatabase("referral")
                                .getCollection("events")
                                .countDocuments(new Document("tags", "keeping=erased")))
                .as("the fact stands")
                .isEqualTo(1);

        JvmProcess next = referral(store.address(), master, "").alive();
        JvmProcess.awaitUntil(() -> !keyOf(person).containsKey("wrapped"));
        RestCaller operator = caller(next, Canaries.OPERATOR);
        assertThat(Canaries.erase(operator, person)).as("the same order again").isPositive();
        assertThat(caller(next, Canaries.UNIT).get("referral", "/persons/" + person).body())
                .contains("erasedAt")
                .doesNotContain("Person 0");
        assertThat(idIn(register(caller(next, Canaries.UNIT), 0, "afterwards")))
                .isNotEqualTo(person);
    }

    private static HttpResponse<String> register(RestCaller unit, int number, String key)
            throws Exception {
        String body =
                "{\"nationalId\":\"%s\",\"name\":\"Person %d\",\"born\":\"%s\"}"
                        .formatted(SyntheticNumber.of(BORN, number), number, BORN);
        return unit.post("referral", "/persons", body, key);
    }

    private static boolean erased(RestCaller operator, String person) {
        try {
            Canaries.erase(operator, person);
            return true;
        } catch (Exception nobodyAnswered) {
            return false;
        }
    }

    private Document keyOf(String person) {
        return java.util.Objects.requireNonNull(
                client.getDatabase("keys")
                        .getCollection("subject_keys")
                        .find(new Document("_id", person))
                        .first());
    }
}
