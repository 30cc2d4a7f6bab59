package no.tverrlag.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Persons with some 200 canaries each are erased; afterwards no canary, no national id and no key
 * is found in any file or in any service's memory. {@code ./run soak erasure} does it to more.
 */
@Tag("process")
class ErasedEverywhereTest {

    private static final int PERSONS = Integer.getInteger("tverrlag.erasure.persons", 6);
    private static final int AT_LEAST_EACH = 200;
    private static final StringWriter TOLD = new StringWriter();

    @TempDir(cleanup = CleanupMode.ALWAYS)
    static Path folder;

    @TempDir static Path dumps;

    private static final ErasureCommand soak = new ErasureCommand();
    private static ErasureRun run;
    private static RestCaller unit;
    private static boolean holds;

    @BeforeAll
    static void soak_a_few_persons() throws Exception {
        System.setProperty("tverrlag.home", Home.folder().toString());
        run = ErasureRun.start(folder, dumps);
        unit = RestCaller.of(run.stack()::url, Canaries.UNIT);
        soak.persons = PERSONS;
        holds = soak.on(run, new PrintWriter(TOLD));
    }

    @AfterAll
    static void stop() {
        run.close();
    }

    private static String aPerson() {
        return run.persons().getFirst();
    }

    @Test
    void the_soak_holds_and_tells_what_it_did() {
        int each = run.controlCase().kept().size();
        assertThat(holds).as(TOLD.toString()).isTrue();
        assertThat(TOLD.toString().replaceAll("(?m)^ *\\d+ s  ", ""))
                .isEqualTo(
                        """
                        planted %d canaries for each of %d persons; %d forms of them, of national ids and of keys are looked for
                        before: %d of %d that are recorded can be read
                        erased; 0 can be read, and %d of %d of who was not erased
                        what was known before is answered in the same bytes
                        files of store, broker and logs: 0 found
                        documents and messages: 0 found
                        memory of referral-service: 0 found
                        memory of team-service: 0 found
                        memory of plan-service: 0 found
                        memory of notification-service: 0 found
                        memory of history-service: 0 found
                        holds
                        """
                                .formatted(
                                        run.controlCase().canaries().size(),
                                        PERSONS,
                                        run.forms(),
                                        PERSONS * each,
                                        PERSONS * each,
                                        each,
                                        each));
    }

    @Test
    void every_personal_field_of_every_public_event_held_a_canary() {
        assertThat(run.fieldsWithout()).isEmpty();
        assertThat(run.persons()).hasSize(PERSONS);
        assertThat(run.controlCase().kept()).hasSizeGreaterThan(AT_LEAST_EACH);
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
    void the_search_looks_into_store_broker_dead_letters_and_memory() {
        assertThat(soak.looked().get("files of store, broker and logs"))
                .anyMatch(each -> each.startsWith("control in data/store"))
                .anyMatch(each -> each.startsWith("control in data/broker"))
                .anyMatch(each -> each.startsWith("control: dead letter in data/store"))
                .anyMatch(each -> each.contains("tverrlag.team.v1.dead"));
        assertThat(soak.looked().get("documents and messages"))
                .containsExactlyInAnyOrder(
                        "control in store-contents",
                        "control: dead letter in store-contents",
                        "control in topic-contents",
                        "control: dead letter in topic-contents");
        assertThat(soak.looked().get("memory of plan-service"))
                .contains("control: a path that each service knows");
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
    void the_words_of_the_command_line_are_known_and_bounded() throws Exception {
        assertThat(new CommandLine(new ErasureCommand()).execute("--persons", "0")).isEqualTo(2);
        assertThat(new CommandLine(new ErasureCommand()).execute("--persons", "1001")).isEqualTo(2);
        Process run =
                new ProcessBuilder(Home.folder().resolve("run").toString(), "soak")
                        .redirectErrorStream(true)
                        .start();
        assertThat(new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("run: soak what? There is: ./run soak erasure\n");
        assertThat(run.waitFor()).isEqualTo(2);
    }
}
