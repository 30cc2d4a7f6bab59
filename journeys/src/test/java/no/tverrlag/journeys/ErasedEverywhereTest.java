package no.tverrlag.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.tverrlag.journeys.ErasureRun.Readable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Persons with some 200 canaries each are erased; afterwards no canary, no national id and no key
 * is found in any file or in any service's memory. {@code ./run soak erasure} does it to more.
 */
@Tag("process")
class ErasedEverywhereTest {

    private static final int PERSONS = Integer.getInteger("tverrlag.erasure.persons", 6);
    private static final int AT_LEAST_EACH = 200;
    private static final long SECONDS = 60;
    private static final String BEFORE = "?asOf=2025-03-02T00:00:00Z&knownAt=";

    @TempDir(cleanup = CleanupMode.ALWAYS)
    static Path folder;

    @TempDir static Path dumps;

    private static ErasureRun run;
    private static RestCaller unit;
    private static RestCaller auditor;
    private static Readable readableBefore;
    private static String historyBefore;
    private static String instantBefore;

    @BeforeAll
    static void erase_everybody_but_one() throws Exception {
        System.setProperty("tverrlag.home", Home.folder().toString());
        run = ErasureRun.start(folder, dumps);
        unit = RestCaller.of(run.stack()::url, Canaries.UNIT);
        auditor = RestCaller.of(run.stack()::url, Canaries.AUDITOR);
        run.plant(PERSONS, SECONDS);
        readableBefore = run.readable();
        instantBefore = Instant.now().toString();
        historyBefore = historyOfFirst();
        run.erase();
    }

    @AfterAll
    static void stop() {
        run.close();
    }

    private static String aPerson() {
        return run.persons().getFirst();
    }

    private static String historyOfFirst() throws Exception {
        return auditor.get("history", "/persons/" + aPerson() + "/history" + BEFORE + instantBefore)
                .body();
    }

    @Test
    void every_personal_field_of_every_public_event_held_a_canary() {
        assertThat(run.fieldsWithout()).isEmpty();
        assertThat(run.persons()).hasSize(PERSONS);
        assertThat(run.controlCase().kept()).hasSizeGreaterThan(AT_LEAST_EACH);
    }

    @Test
    void every_canary_that_is_recorded_could_be_read_before_and_only_the_others_can_be_now()
            throws Exception {
        int ofControl = run.controlCase().kept().size();
        assertThat(readableBefore).isEqualTo(new Readable(run.keptOf(run.persons()), ofControl));
        assertThat(run.readable()).isEqualTo(new Readable(0, ofControl));
    }

    @Test
    void who_was_not_erased_stays_readable() throws Exception {
        assertThat(unit.get("referral", "/persons/" + run.control()).body())
                .contains(run.controlCase().name(), run.controlCase().born().toString());
        assertThat(unit.get("team", "/persons/" + run.control() + "/team").statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_erased_person_reads_as_erased_and_nothing_more_is_recorded_about_them()
            throws Exception {
        for (String person : run.persons()) {
            var answer = unit.get("referral", "/persons/" + person);
            assertThat(answer.headers().firstValue("Tverrlag-Person")).contains("erased");
            assertThat(answer.body()).doesNotContain("name", "born").contains("erasedAt");
        }
        String person = aPerson();
        assertThat(
                        unit.get("team", "/persons/" + person + "/team")
                                .headers()
                                .firstValue("Tverrlag-Person"))
                .contains("erased");
        for (var command :
                Map.of(
                                "team", "/coordinator/end",
                                "plan", "/plans")
                        .entrySet()) {
            String body =
                    command.getKey().equals("team")
                            ? "{\"coordinator\":{\"id\":\"x\"},\"reason\":\"OTHER\"}"
                            : "{\"period\":{\"from\":\"2026-01-01\",\"to\":\"2027-01-01\"},\"reviewDates\":[]}";
            var refused =
                    unit.post(command.getKey(), "/persons/" + person + command.getValue(), body);
            assertThat(refused.body()).contains("/problems/");
            assertThat(refused.statusCode()).as(command.getKey() + refused.body()).isIn(403, 410);
        }
    }

    @Test
    void what_was_known_before_the_erasure_is_answered_in_the_same_bytes() throws Exception {
        assertThat(historyOfFirst()).isEqualTo(historyBefore).contains("coordinator");
    }

    @Test
    void no_canary_is_in_any_file_of_store_broker_and_logs() throws Exception {
        Set<String> found = run.inFiles();
        assertThat(found)
                .as("the search looks into the store's files, the broker's and dead letters")
                .anyMatch(each -> each.startsWith("control in data/store"))
                .anyMatch(each -> each.startsWith("control in data/broker"))
                .anyMatch(each -> each.startsWith("control: dead letter in data/store"))
                .anyMatch(each -> each.contains("tverrlag.team.v1.dead"));

        assertThat(found).allMatch(each -> each.startsWith("control"));
    }

    @Test
    void no_canary_is_in_anything_that_store_and_topics_answer() throws Exception {
        assertThat(run.inContents())
                .containsExactlyInAnyOrder(
                        "control in store-contents",
                        "control: dead letter in store-contents",
                        "control in topic-contents",
                        "control: dead letter in topic-contents");
    }

    /** This JVM has all canaries at hand, so a dump of it must give them away. */
    @Test
    void a_heap_dump_gives_away_what_a_process_still_holds() throws Exception {
        assertThat(run.inOwnMemory())
                .contains(
                        "canary 0 of " + aPerson() + " as UTF-8",
                        "unkept canary 0 of " + aPerson() + " as UTF-8",
                        "the national id of " + aPerson() + " as UTF-8");
    }

    @Test
    void no_canary_and_no_key_is_in_the_memory_of_any_service() throws Exception {
        Set<String> found = new TreeSet<>();
        for (String service : ErasureRun.SERVICES) {
            run.inMemoryOf(service).forEach(each -> found.add(each + " in " + service));
        }
        assertThat(found).isEmpty();
    }
}
