package no.tverrlag.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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

    @TempDir Path folder;

    private RestoredStack stack;

    @BeforeEach
    void start_everything() throws Exception {
        stack = new RestoredStack(folder);
    }

    @AfterEach
    void stop_everything() throws Exception {
        stack.close();
    }

    @Test
    void nothing_new_is_lost_and_what_is_lost_is_told() throws Exception {
        String nora = stack.register("nora");
        long last = stack.awaitHeard(nora, "referral.PersonRegistered", 1);
        DatabaseCopy backup = stack.copyOfReferral();
        String emil = stack.register("emil");
        stack.hold(nora);
        stack.awaitHeard(nora, "referral.LegalHoldPlaced", 1);
        stack.awaitHeard(emil, "referral.PersonRegistered", 1);
        stack.stopHistory();
        stack.hold(emil);
        JvmProcess.awaitUntil(() -> stack.told(emil) == 2);

        stack.comesBackOn(backup);
        assertStopped(stack.registers("emil"));
        JsonNode state = stack.state();
        assertThat(state.path("stopped").asBoolean()).isTrue();
        long after = state.path("after").asLong();
        assertThat(after).isGreaterThanOrEqualTo(last);
        assertThat(RestoredStack.lostDomainFacts(state))
                .isEqualTo(
                        Map.of(
                                "no.tverrlag.referral.PersonRegistered.v1", 1,
                                "no.tverrlag.referral.LegalHoldPlaced.v1", 2));
        assertRefused(stack.resume(Canaries.UNIT, after), 403, "access-denied");
        assertRefused(stack.resume(Canaries.OPERATOR, after + 1), 409, "wrong-log-position");
        assertThat(stack.resumedAt(after)).isEqualTo(1_000_000);
        assertThat(stack.resumedAt(after)).as("ordered twice").isEqualTo(1_000_000);

        stack.startAgain();
        long position = stack.hold(nora);
        String again = stack.register("emil");
        assertThat(position).isGreaterThan(1_000_000);
        stack.startHistory();
        stack.awaitHeard(nora, "log.FactsLost", 1);
        stack.awaitHeard(nora, "referral.LegalHoldPlaced", 2);
        stack.awaitHeard(again, "referral.PersonRegistered", 1);
        stack.awaitHeard(emil, "log.FactsLost", 1);
        assertThat(stack.lost(nora, "referral.LegalHoldPlaced")).containsExactly(true, false);
        assertThat(stack.lost(nora, "referral.PersonRegistered")).containsExactly(false);
        assertThat(stack.lost(emil, "referral.PersonRegistered")).containsExactly(true);
        assertThat(stack.lost(emil, "referral.LegalHoldPlaced")).containsExactly(true);
        assertThat(stack.lost(again, "referral.PersonRegistered")).containsExactly(false);
        assertRefused(stack.resume(Canaries.OPERATOR, after + 1), 409, "wrong-log-position");
        assertThat(stack.resumedAt(after)).as("ordered after the start").isEqualTo(1_000_000);

        whatWasRecordedBeforeItWasNoticedIsToldToo(nora);
        assertThatAllWasToldOnce();
        aLostBrokerGetsEverythingAgain(nora);
        assertThatAllWasToldOnce();
    }

    /** The broker is away when the service starts on the older log, so facts are recorded there. */
    private void whatWasRecordedBeforeItWasNoticedIsToldToo(String person) throws Exception {
        DatabaseCopy backup = stack.copyOfReferral();
        stack.hold(person);
        stack.awaitHeard(person, "referral.LegalHoldPlaced", 3);
        stack.stopBroker();
        stack.comesBackOn(backup);
        long position = stack.hold(person);
        assertThat(position).as("a position that was told of another fact").isLessThan(2_000_000);

        stack.startBroker();
        JvmProcess.awaitUntil(() -> RestoredStack.isStopped(stack.registers("late")));
        assertThat(stack.resumedAt(stack.state().path("after").asLong())).isEqualTo(2_000_000);
        stack.startAgain();
        assertThat(stack.hold(person)).isGreaterThan(2_000_000);
        stack.awaitHeard(person, "log.FactsLost", 2);
        stack.awaitHeard(person, "referral.LegalHoldPlaced", 5);
        assertThat(stack.lost(person, "referral.LegalHoldPlaced"))
                .containsExactly(true, false, true, false, false);
    }

    /** With the log as old as the topics were: others have seen what nobody can tell any more. */
    private void aLostBrokerGetsEverythingAgain(String person) throws Exception {
        DatabaseCopy backup = stack.copyOfReferral();
        stack.hold(person);
        stack.awaitHeard(person, "referral.LegalHoldPlaced", 6);
        stack.stopReferral();
        stack.stopBroker();
        stack.startEmptyBroker();
        stack.comesBackOn(backup);

        assertThat(stack.hold(person)).isGreaterThan(3_000_000);
        stack.stopHistory();
        stack.startHistory();
        stack.awaitHeard(person, "referral.LegalHoldPlaced", 7);
        assertThat(stack.lost(person, "referral.LegalHoldPlaced"))
                .as("what nobody can tell is lost stays as it was told")
                .containsExactly(true, false, true, false, false, false, false);
        assertThat(stack.told(person)).as("registered, two notes and four holds").isEqualTo(7);

        long head = stack.state().path("after").asLong();
        assertRefused(stack.resume(Canaries.OPERATOR, head), 409, "nothing-lost");
        assertThat(stack.resumed(head, true)).as("nobody can tell but people").isEqualTo(4_000_000);
        assertThat(stack.hold(person)).isGreaterThan(4_000_000);
        stack.awaitHeard(person, "referral.LegalHoldPlaced", 8);
    }

    /** No event is on the topics twice, no position told of two, and nobody refused one. */
    private void assertThatAllWasToldOnce() throws Exception {
        Set<String> events = new HashSet<>();
        Set<String> positions = new HashSet<>();
        PublishedEvent.forEach(
                stack.broker(),
                record -> {
                    String source = PublishedEvent.header(record, "ce_source");
                    assertThat(events.add(PublishedEvent.header(record, "ce_id"))).isTrue();
                    assertThat(positions.add(source + PublishedEvent.header(record, "ce_sequence")))
                            .isTrue();
                });
        HttpResponse<String> dead =
                stack.caller(Canaries.OPERATOR).get("history", "/operator/dead-letters");
        assertThat(JSON.readTree(dead.body()).path("letters")).isEmpty();
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
}
