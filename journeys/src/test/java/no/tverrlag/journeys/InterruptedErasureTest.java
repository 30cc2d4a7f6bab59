package no.tverrlag.journeys;

import static no.tverrlag.journeys.ReferralAlone.idIn;
import static no.tverrlag.journeys.ReferralAlone.register;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An erasure dies between its fact and the destruction of the key, in real processes. */
@Tag("process")
class InterruptedErasureTest {

    private static final String SUMMARY = "Absent 41 of 60 days";

    @TempDir Path folder;

    private final String master = ReferralAlone.masterKey();
    private ReferralAlone alone;

    @BeforeEach
    void start_store_and_issuer() throws Exception {
        alone = new ReferralAlone(folder);
    }

    @AfterEach
    void stop_everything() throws Exception {
        alone.close();
    }

    /** The next attempt to destroy a key kills that process and reaches nobody. */
    private static void destructionKills(JvmProcess process, StoreProxy proxy) {
        proxy.stop(
                "destroyedAt",
                () -> {
                    try {
                        process.kill();
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    @Test
    void of_a_service_that_dies_it_is_carried_out_at_the_next_start() throws Exception {
        String person;
        try (StoreProxy proxy = StoreProxy.before(alone.store().address())) {
            JvmProcess dying = alone.referral(proxy.address(), master, "").alive();
            person = idIn(register(alone.caller(dying, Canaries.UNIT), 0, "before"));
            RestCaller operator = alone.caller(dying, Canaries.OPERATOR);
            destructionKills(dying, proxy);
            assertThat(
                            CompletableFuture.supplyAsync(() -> erased(operator, person))
                                    .get(60, TimeUnit.SECONDS))
                    .as("nobody answered")
                    .isFalse();
        }
        assertThat(alone.keyOf(person)).as("the key stands").containsKey("wrapped");
        assertThat(alone.erasures()).as("the fact stands").isEqualTo(1);

        JvmProcess next = alone.referral(alone.store().address(), master, "").alive();
        JvmProcess.awaitUntil(() -> !alone.keyOf(person).containsKey("wrapped"));
        RestCaller operator = alone.caller(next, Canaries.OPERATOR);
        RestCaller unit = alone.caller(next, Canaries.UNIT);
        assertThat(Canaries.erase(operator, person)).as("the same order again").isPositive();
        assertThat(unit.get("referral", "/persons/" + person).body())
                .contains("erasedAt")
                .doesNotContain("Person 0");
        assertThat(idIn(register(unit, 0, "afterwards"))).isNotEqualTo(person);
    }

    private static boolean erased(RestCaller operator, String person) {
        try {
            Canaries.erase(operator, person);
            return true;
        } catch (IOException nobodyAnswered) {
            return false;
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void on_a_store_that_dies_it_is_carried_out_once_when_that_is_back() throws Exception {
        try (StoreProxy proxy = StoreProxy.before(alone.store().address())) {
            JvmProcess referral = alone.referral(proxy.address(), master, "").alive();
            RestCaller unit = alone.caller(referral, Canaries.UNIT);
            RestCaller operator = alone.caller(referral, Canaries.OPERATOR);
            String person = idIn(register(unit, 0, "before"));
            String report = reported(unit, person);
            destructionKills(alone.store(), proxy);

            unavailable(order(operator, person, "first"));
            unavailable(unit.get("referral", "/persons/" + person));
            unavailable(unit.get("referral", "/need-reports/" + report));

            alone.startStoreAgain();
            JvmProcess.awaitUntil(() -> isErasedFor(unit, person, report));
            assertThat(alone.erasures()).isEqualTo(1);
            Document tombstone = alone.keyOf(person);
            assertThat(tombstone).containsOnlyKeys("_id", "destroyedAt");
            HttpResponse<String> again = order(operator, person, "first");
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.body())
                    .as("the fact's own position")
                    .contains("\"position\":" + carriedOut());
            assertThat(order(operator, person, "second").body()).contains("\"position\":0");
            assertThat(alone.keyOf(person)).isEqualTo(tombstone);
            assertThat(said(referral, "erasures wait for the store")).hasSize(1);
            assertThat(said(referral, "erasure at position")).hasSize(1);
        }
    }

    private static String reported(RestCaller unit, String person) throws Exception {
        String body =
                """
                {"person": "%s", "summary": "%s", "needAreas": ["SCHOOL"], "urgency": "NORMAL",
                 "identificationMethod": "OBSERVATION", "requested": ["TEAM"],
                 "consentToReport": {"given": true, "by": {"id": "mother"}}}
                """
                        .formatted(person, SUMMARY);
        return idIn(unit.post("referral", "/need-reports", body));
    }

    private static HttpResponse<String> order(RestCaller operator, String person, String key)
            throws Exception {
        return operator.post(
                "referral",
                "/persons/" + person + "/erase",
                "{\"reason\":\"COURT_ORDER\",\"order\":\"2026/17\"}",
                key);
    }

    private static void unavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains("/problems/store-unavailable");
    }

    /**
     * What is answered before is that the store is away; or, since the fact stands, the person
     * without a name, and of the report all of it. Text that is gone is never taken for text that
     * was not given.
     */
    private static boolean isErasedFor(RestCaller unit, String person, String report)
            throws Exception {
        HttpResponse<String> identity = unit.get("referral", "/persons/" + person);
        assertThat(identity.body()).doesNotContain("Person 0");
        assertThat(identity.body()).containsAnyOf("erasedAt", "/problems/store-unavailable");
        HttpResponse<String> read = unit.get("referral", "/need-reports/" + report);
        boolean erased =
                read.headers().firstValue("Tverrlag-Person").filter("erased"::equals).isPresent();
        assertThat(read.body().contains(SUMMARY) || erased || read.statusCode() == 503)
                .as(read.statusCode() + read.body())
                .isTrue();
        return erased && !read.body().contains(SUMMARY);
    }

    /** The position up to which erasures are carried out. */
    private long carriedOut() {
        Document standing =
                alone.client()
                        .getDatabase("referral")
                        .getCollection("positions")
                        .find(new Document("_id", "erasures"))
                        .first();
        return java.util.Objects.requireNonNull(standing).get("position", Number.class).longValue();
    }

    private static List<String> said(JvmProcess process, String words) throws Exception {
        return process.said().lines().filter(line -> line.contains(words)).toList();
    }
}
