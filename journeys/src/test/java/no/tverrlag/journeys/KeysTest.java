package no.tverrlag.journeys;

import static no.tverrlag.journeys.ReferralAlone.idIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.privacy.KeysDatabase;
import no.tverrlag.privacy.MasterKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The master key changes, in real processes. */
@Tag("process")
class KeysTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path folder;

    private ReferralAlone alone;

    @BeforeEach
    void start_store_and_issuer() throws Exception {
        alone = new ReferralAlone(folder);
    }

    @AfterEach
    void stop_everything() throws Exception {
        alone.close();
    }

    private static HttpResponse<String> register(RestCaller unit, int number) throws Exception {
        return ReferralAlone.register(unit, number, "register-" + number);
    }

    @Test
    void the_master_key_changes_under_load_and_through_a_kill_and_the_old_one_can_be_dropped()
            throws Exception {
        String old = ReferralAlone.masterKey();
        String young = ReferralAlone.masterKey();
        JvmProcess first = alone.referral(alone.store().address(), old, "").alive();
        RestCaller unit = alone.caller(first, Canaries.UNIT);
        Map<Integer, String> persons = new LinkedHashMap<>();
        for (int number = 0; number < 10; number++) {
            persons.put(number, idIn(register(unit, number)));
        }
        makeKeys(old, 600);

        JvmProcess second = alone.referral(alone.store().address(), young, old).alive();
        RestCaller operator = alone.caller(second, Canaries.OPERATOR);
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

        JvmProcess third = alone.referral(alone.store().address(), young, old).alive();
        RestCaller again = alone.caller(third, Canaries.OPERATOR);
        JvmProcess.awaitUntil(() -> left(again) == 0);
        third.stop();

        JvmProcess last = alone.referral(alone.store().address(), young, "").alive();
        RestCaller reader = alone.caller(last, Canaries.UNIT);
        for (Map.Entry<Integer, String> each : persons.entrySet()) {
            assertThat(reader.get("referral", "/persons/" + each.getValue()).body())
                    .contains("\"name\":\"Person " + each.getKey() + "\"");
            assertThat(idIn(register(reader, each.getKey())))
                    .as("found by national id, and by the same Idempotency-Key")
                    .isEqualTo(each.getValue());
        }
        assertThat(persons).hasSizeGreaterThan(10);

        JvmProcess wrong = alone.referral(alone.store().address(), old, "");
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
                        alone.client().getDatabase("keys"),
                        MasterKeys.parse(master),
                        Clock.systemUTC());
        for (int number = 0; number < count; number++) {
            keys.subjectKeys().findOrCreate(new PersonId("more-" + number));
        }
    }

    /** Only those whose registration was answered. */
    private Map<Integer, String> registering(
            JvmProcess referral, AtomicBoolean on, AtomicInteger next) {
        Map<Integer, String> registered = new LinkedHashMap<>();
        RestCaller unit = alone.caller(referral, Canaries.UNIT);
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
}
