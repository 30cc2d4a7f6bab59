package no.tverrlag.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import no.tverrlag.local.play.CaseFile;
import no.tverrlag.local.play.CasePlayer;
import no.tverrlag.local.play.Outcome;
import no.tverrlag.local.stack.LocalStack;
import no.tverrlag.local.stack.StackOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nora's case, while every service, the broker and the store are each killed once (SIGKILL) and
 * started again.
 */
@Tag("process")
class EachProcessDiesOnceTest {

    private static final List<String> SERVICES =
            List.of("referral", "team", "plan", "notification", "history");
    private static final Path CASE = Home.folder().resolve("samples/case-nora.yaml");

    @TempDir(cleanup = CleanupMode.ALWAYS)
    static Path folder;

    private static LocalStack stack;
    private static Outcome outcome;
    private static Deaths deaths;
    private static List<PublishedEvent> published;

    @BeforeAll
    static void play_the_case_while_each_process_dies() throws Exception {
        System.setProperty("tverrlag.home", Home.folder().toString());
        stack = LocalStack.start(StackOptions.apart(folder));
        deaths =
                new Deaths(
                        stack,
                        Map.of(
                                3,
                                "referral",
                                8,
                                "store",
                                16,
                                "team",
                                24,
                                "broker",
                                29,
                                "plan",
                                38,
                                "history",
                                46,
                                "notification"));
        outcome =
                CasePlayer.of(CaseFile.read(CASE), stack::url)
                        .listening(deaths)
                        .patient(Duration.ofSeconds(120), Duration.ofSeconds(60))
                        .play();
        deaths.awaitAllBack();
        published = publishedByAll();
    }

    /**
     * A killed outlet publishes again once its old claim has run out: waited for, two minutes at
     * most.
     */
    private static List<PublishedEvent> publishedByAll() {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        List<PublishedEvent> found;
        do {
            found = PublishedEvent.all(stack.url("broker"));
        } while (!sources(found).containsAll(SERVICES) && System.nanoTime() < deadline);
        return found;
    }

    private static Set<String> sources(List<PublishedEvent> events) {
        return events.stream()
                .map(each -> each.source().substring("/tverrlag/".length()))
                .collect(Collectors.toSet());
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void every_process_has_died_once() {
        assertThat(deaths.names())
                .containsExactlyInAnyOrder(
                        "referral", "store", "team", "broker", "plan", "history", "notification");
    }

    @Test
    void every_step_and_check_holds_nevertheless() {
        assertThat(outcome.holds()).as(outcome.summary()).isTrue();
        assertThat(outcome.steps()).hasSize(50);
        assertThat(outcome.checks()).hasSize(12);
    }

    @Test
    void every_fact_of_every_service_is_published_exactly_once() {
        for (String service : SERVICES) {
            List<Long> positions =
                    published.stream()
                            .filter(each -> each.source().equals("/tverrlag/" + service))
                            .map(PublishedEvent::position)
                            .sorted()
                            .toList();
            assertThat(positions).as(service).doesNotHaveDuplicates().isNotEmpty();
            assertThat(positions)
                    .as(service)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, positions.getLast()).boxed().toList());
        }
    }

    @Test
    void each_command_of_the_case_has_had_its_effect_once() {
        Map<String, Long> counts =
                published.stream()
                        .collect(
                                Collectors.groupingBy(PublishedEvent::type, Collectors.counting()));

        assertThat(counts)
                .containsEntry("no.tverrlag.referral.PersonRegistered.v1", 1L)
                .containsEntry("no.tverrlag.referral.NeedReported.v1", 2L)
                .containsEntry("no.tverrlag.referral.AssessmentConcluded.v1", 1L)
                .containsEntry("no.tverrlag.team.ConsentGiven.v1", 4L)
                .containsEntry("no.tverrlag.team.CoordinatorAssigned.v1", 2L)
                .containsEntry("no.tverrlag.team.MembershipAccepted.v1", 3L)
                .containsEntry("no.tverrlag.team.TransitionRecorded.v1", 2L)
                .containsEntry("no.tverrlag.plan.PlanOpened.v1", 1L)
                .containsEntry("no.tverrlag.plan.MeasureAdded.v1", 2L)
                .containsEntry("no.tverrlag.plan.GoalEvaluated.v1", 2L);
    }

    @Test
    void nothing_personal_is_found_in_any_file_of_store_broker_and_logs() throws Exception {
        Set<String> secrets = Secrets.of(CASE);
        assertThat(secrets)
                .contains("13831350290", "Nora Testesen", "Works best by drawing first")
                .hasSizeGreaterThan(30);

        ByteSearch search = ByteSearch.below(folder);
        assertThat(search.holding("NeedReported"))
                .as("the search finds what is there")
                .isNotEmpty();
        assertThat(search.holding(outcome.person()))
                .as("the search looks into the store's files and the broker's")
                .anyMatch(file -> file.contains("/store/"))
                .anyMatch(file -> file.contains("/broker/"));

        Set<String> found = new TreeSet<>();
        for (String secret : secrets) {
            search.holding(secret).forEach(file -> found.add(secret + " in " + file));
        }
        assertThat(found).isEmpty();
    }
}
