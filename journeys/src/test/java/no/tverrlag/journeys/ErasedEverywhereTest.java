package no.tverrlag.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import no.tverrlag.local.stack.LocalStack;
import no.tverrlag.local.stack.StackOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Persons with a canary in every personal field are erased; afterwards no canary, no national id
 * and no key is found in any file or in any service's memory.
 *
 * <p>{@code -Dtverrlag.erasure.persons=200} erases more of them.
 */
@Tag("process")
class ErasedEverywhereTest {

    private static final int PERSONS = Integer.getInteger("tverrlag.erasure.persons", 12);
    private static final List<String> SERVICES =
            List.of("referral", "team", "plan", "notification", "history");
    private static final String BEFORE = "?asOf=2025-03-02T00:00:00Z&knownAt=";

    /** A notice names its plan by id; no text of anybody's can come there. */
    private static final Set<String> NEVER_TEXT =
            Set.of("no.tverrlag.notification.NoticeRaised.v1/subject");

    @TempDir(cleanup = CleanupMode.ALWAYS)
    static Path folder;

    @TempDir static Path dumps;

    private static LocalStack stack;
    private static RestCaller unit;
    private static RestCaller operator;
    private static RestCaller auditor;
    private static Map<String, CanaryCase> erased;
    private static String control;
    private static CanaryCase controlCase;
    private static Set<String> sealedFields;
    private static String historyBefore;
    private static String instantBefore;
    private static final Needles needles = new Needles();

    /** A connection that nobody uses may hold its last request until it is closed. */
    private static final long WITHIN_NANOS = 60_000_000_000L;

    @BeforeAll
    static void erase_everybody_but_one() throws Exception {
        System.setProperty("tverrlag.home", Home.folder().toString());
        stack = LocalStack.start(StackOptions.apart(folder));
        unit = RestCaller.of(stack::url, Canaries.UNIT);
        operator = RestCaller.of(stack::url, Canaries.OPERATOR);
        auditor = RestCaller.of(stack::url, Canaries.AUDITOR);
        var controls = Canaries.play(0, 1, dumps, stack::url);
        control = controls.keySet().iterator().next();
        controlCase = controls.get(control);
        erased = Canaries.play(1, PERSONS, dumps, stack::url);
        lookFor(erased);
        TopicBodies published = awaitPublished();
        sealedFields = published.sealedFields();
        published.damageOne(stack.url("broker"), "tverrlag.team.v1", aPerson());
        instantBefore = java.time.Instant.now().toString();
        historyBefore =
                auditor.get(
                                "history",
                                "/persons/" + aPerson() + "/history" + BEFORE + instantBefore)
                        .body();
        eraseAll();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    private static String aPerson() {
        return erased.keySet().iterator().next();
    }

    private static void lookFor(Map<String, CanaryCase> cases) throws Exception {
        cases.forEach(
                (person, each) -> {
                    needles.add("the national id of " + person, each.nationalId());
                    for (int canary = 0; canary < each.canaries().size(); canary++) {
                        needles.add(
                                "canary " + canary + " of " + person, each.canaries().get(canary));
                    }
                });
        Canaries.keys(cases.keySet(), stack.url("store"), folder.resolve("master.key"))
                .forEach((person, key) -> needles.add("the key of " + person, key));
    }

    /** Every person's last fact of all is on its topic. */
    private static TopicBodies awaitPublished() throws Exception {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (true) {
            TopicBodies all = TopicBodies.all(stack.url("broker"));
            if (all.sealedFields().containsAll(expected()) || System.nanoTime() > deadline) {
                return all;
            }
        }
    }

    private static Set<String> expected() {
        Set<String> expected = new TreeSet<>(SealedFields.declared());
        expected.removeAll(NEVER_TEXT);
        return expected;
    }

    private static void eraseAll() throws Exception {
        List<Callable<Long>> orders = new ArrayList<>();
        erased.keySet().forEach(each -> orders.add(() -> Canaries.erase(operator, each)));
        List<Long> positions = Canaries.together(orders);
        long last = positions.stream().mapToLong(Long::longValue).max().orElseThrow();
        for (String person : erased.keySet()) {
            var answer =
                    auditor.get(
                            "history",
                            "/persons/" + person + "/history",
                            "Tverrlag-Await",
                            "referral="
                                    + positions.get(List.copyOf(erased.keySet()).indexOf(person)));
            assertThat(answer.body()).as("up to %d", last).contains("\"erasedAt\":");
        }
    }

    @Test
    void every_personal_field_of_every_public_event_held_a_canary() {
        assertThat(sealedFields).containsAll(expected());
        assertThat(erased).hasSize(PERSONS);
    }

    @Test
    void who_was_not_erased_stays_readable() throws Exception {
        assertThat(unit.get("referral", "/persons/" + control).body()).contains(controlCase.name());
        assertThat(unit.get("team", "/persons/" + control + "/team").statusCode()).isEqualTo(200);
    }

    @Test
    void an_erased_person_reads_as_erased_and_nothing_more_is_recorded_about_them()
            throws Exception {
        for (String person : erased.keySet()) {
            var answer = unit.get("referral", "/persons/" + person);
            assertThat(answer.headers().firstValue("Tverrlag-Person")).contains("erased");
            assertThat(answer.body()).doesNotContain("name").contains("erasedAt");
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
        assertThat(
                        auditor.get(
                                        "history",
                                        "/persons/"
                                                + aPerson()
                                                + "/history"
                                                + BEFORE
                                                + instantBefore)
                                .body())
                .isEqualTo(historyBefore)
                .contains("coordinator");
    }

    @Test
    void no_canary_is_in_any_file_of_store_broker_and_logs() throws Exception {
        needles.add("control", control.getBytes(StandardCharsets.UTF_8));
        needles.add(
                "control: dead letter",
                "no.tverrlag.team.Unheard.v1".getBytes(StandardCharsets.UTF_8));
        Set<String> found = needles.below(folder);
        assertThat(found)
                .as("the search looks into the store's files, the broker's and dead letters")
                .anyMatch(each -> each.startsWith("control in data/store"))
                .anyMatch(each -> each.startsWith("control in data/broker"))
                .anyMatch(each -> each.startsWith("control: dead letter in data/store"))
                .anyMatch(each -> each.contains("tverrlag.team.v1.dead"));

        assertThat(found).allMatch(each -> each.startsWith("control"));
    }

    /** This JVM has all canaries at hand, so a dump of it must give them away. */
    @Test
    void a_heap_dump_gives_away_what_a_process_still_holds() throws Exception {
        try (HeapDump own = HeapDump.of(ProcessHandle.current().pid(), dumps)) {
            assertThat(needles.in(own.file()))
                    .contains(
                            "canary 0 of " + aPerson() + " as UTF-8",
                            "the national id of " + aPerson() + " as UTF-8");
        }
    }

    @Test
    void no_canary_and_no_key_is_in_the_memory_of_any_service() throws Exception {
        needles.add(
                "control: a path that each service knows",
                "/operator/dead-letters".getBytes(StandardCharsets.UTF_8));
        long deadline = System.nanoTime() + WITHIN_NANOS;
        Set<String> found = new TreeSet<>();
        for (String service : SERVICES) {
            Set<String> here = inMemoryOf(service);
            while (!here.isEmpty() && System.nanoTime() < deadline) {
                here = inMemoryOf(service);
            }
            here.forEach(each -> found.add(each + " in " + service));
        }
        assertThat(found).isEmpty();
    }

    private static Set<String> inMemoryOf(String service) throws Exception {
        try (HeapDump dump = HeapDump.of(stack.process(service), dumps)) {
            Set<String> here = new TreeSet<>(needles.in(dump.file()));
            assertThat(here).as(service).contains("control: a path that each service knows");
            here.removeIf(each -> each.startsWith("control"));
            return here;
        }
    }
}
