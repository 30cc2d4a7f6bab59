package no.tverrlag.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import no.tverrlag.local.stack.LocalStack;
import no.tverrlag.local.stack.StackOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * What one service learns from another about who may see, how soon, and whether the log tells all
 * of it: five services as processes.
 */
@Tag("process")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessAcrossServicesTest {

    private static final int WITHDRAWALS = 5;
    private static final int READERS = 6;
    private static final int ROUNDS = 6;

    @TempDir(cleanup = CleanupMode.ALWAYS)
    static Path folder;

    private static LocalStack stack;
    private static Person nora;

    @BeforeAll
    static void a_case_with_a_team_and_a_plan() {
        System.setProperty("tverrlag.home", Home.folder().toString());
        stack = LocalStack.start(StackOptions.apart(folder));
        nora = Person.withTeamAndPlan(stack::url);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    @Order(1)
    void a_withdrawn_consent_stops_the_next_read_elsewhere_within_a_second() {
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < WITHDRAWALS; i++) {
            long given = nora.share("SCHOOL");
            assertThat(nora.planReadBy("teacher", "team=" + given)).isEqualTo(200);

            nora.withdraw("SCHOOL");
            long from = System.nanoTime();
            assertThat(nora.meetingsSeenBy("teacher")).as("at once in team-service").isZero();
            while (nora.planReadBy("teacher", "") == 200) {
                assertThat(System.nanoTime() - from).isLessThan(Duration.ofSeconds(1).toNanos());
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
            millis.add((System.nanoTime() - from) / 1_000_000);
        }
        Collections.sort(millis);
        System.out.println("withdrawn in team, denied in plan, ms: " + millis);
        assertThat(millis.getLast()).isLessThan(1_000);
    }

    @Test
    @Order(2)
    void the_log_holds_exactly_the_reads_that_were_answered_and_the_denials() throws Exception {
        long given = nora.share("SCHOOL");
        assertThat(nora.planReadBy("teacher", "team=" + given)).isEqualTo(200);
        Map<String, Integer> answered = new TreeMap<>(nora.answered());
        for (Map<String, Integer> each : inParallel(READERS, AccessAcrossServicesTest::readAll)) {
            each.forEach((what, times) -> answered.merge(what, times, Integer::sum));
        }
        int all = answered.values().stream().mapToInt(Integer::intValue).sum();

        Map<String, Integer> logged = logged(all);

        System.out.println("access log: " + all + " answered, " + total(logged) + " logged");
        assertThat(logged).isEqualTo(answered);
        assertThat(answered).containsKeys("nurse GET /persons/{person}/plan PERMIT");
        assertThat(answered).containsKeys("stranger GET /persons/{person}/team DENY");
    }

    /** Who read what how often; the names in the log are those of the rows. */
    private static Map<String, Integer> readAll() {
        Map<String, Integer> counts = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String who : List.of("mother", "unit", "nurse", "teacher", "stranger")) {
                nora.reads(who).forEach((what, _) -> counts.merge(what, 1, Integer::sum));
            }
        }
        return counts;
    }

    private static List<Map<String, Integer>> inParallel(
            int threads, Callable<Map<String, Integer>> act) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Map<String, Integer>>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                futures.add(pool.submit(act));
            }
            List<Map<String, Integer>> answers = new ArrayList<>();
            for (Future<Map<String, Integer>> each : futures) {
                answers.add(each.get(2, TimeUnit.MINUTES));
            }
            return answers;
        }
    }

    /** The log once it holds as many as were answered, or as it is after half a minute. */
    private static Map<String, Integer> logged(int expected) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        Map<String, Integer> counts;
        do {
            counts = new TreeMap<>();
            for (JsonNode entry : nora.accessLog()) {
                String operation = entry.path("operation").asText();
                if (!operation.endsWith("/access-log")) {
                    String who = nora.keyOf(entry.path("actor").path("id").asText());
                    String what = who + " " + operation + " " + entry.path("decision").asText();
                    counts.merge(what, 1, Integer::sum);
                }
            }
        } while (total(counts) < expected && System.nanoTime() < deadline);
        return counts;
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    @Order(3)
    void broken_glass_opens_the_plan_elsewhere_and_the_person_and_the_unit_see_it() {
        assertThat(nora.planReadBy("stranger", "")).isEqualTo(403);

        long broken = nora.breakGlass("stranger");

        assertThat(nora.planReadBy("stranger", "team=" + broken)).isEqualTo(200);
        assertThat(nora.unreviewed()).hasSize(1);
        JsonNode entry = nora.logEntry("stranger", "GET /persons/{person}/plan", "PERMIT");
        assertThat(entry.path("basis").asText()).isEqualTo("break-glass");
        assertThat(entry.path("purpose").asText()).isEqualTo("BTG");
        assertThat(entry.path("breakGlass").asBoolean()).isTrue();
    }

    /** Both services that must act on it are killed before, and find it when they are back. */
    @Test
    @Order(4)
    void consents_that_expire_during_a_standstill_close_the_plan_and_end_the_role_once() {
        Person emil = Person.withTeamAndPlan(stack::url);
        emil.consentFor("COORDINATOR", Duration.ofSeconds(2));
        emil.consentFor("PLAN", Duration.ofSeconds(2));
        for (String service : List.of("team", "plan")) {
            stack.kill(service);
            stack.restart(service);
        }

        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        JsonNode told = emil.history();
        while (!(told.path("plan").asText().equals("REVOKED")
                        && told.path("coordinatorVacant").asBoolean())
                && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            told = emil.history();
        }
        assertThat(told.path("plan").asText()).as("%s", told).isEqualTo("REVOKED");
        assertThat(told.path("coordinatorVacant").asBoolean()).isTrue();
        assertThat(emil.facts())
                .filteredOn(
                        List.of(
                                        "team.ConsentExpired",
                                        "team.CoordinatorEnded",
                                        "plan.PlanConsentLapsed",
                                        "plan.PlanClosed")
                                ::contains)
                .containsExactlyInAnyOrder(
                        "team.ConsentExpired",
                        "team.ConsentExpired",
                        "team.CoordinatorEnded",
                        "plan.PlanConsentLapsed",
                        "plan.PlanClosed");
    }

    /** History reads its journal and writes into its own log nothing but who read. */
    @Test
    @Order(5)
    void a_read_that_cannot_be_logged_is_not_answered() {
        assertThat(nora.historyReadBy("nurse")).isEqualTo(200);
        assertThat(nora.lastBody()).contains("coordinator");

        ForeignDocument.atTheHeadOf(stack.url("store"), "history");

        assertThat(nora.historyReadBy("nurse")).isEqualTo(503);
        assertThat(nora.lastBody()).doesNotContain("coordinator").contains("/problems/");
    }
}
