package no.tverrlag.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.tverrlag.contracts.log.FactsLost;
import no.tverrlag.contracts.log.LostFact;
import no.tverrlag.contracts.team.TeamMessage;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.testing.Caller;
import no.tverrlag.testing.Neighbour;
import no.tverrlag.testing.Servers;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Team-service tells that its log has lost what it had published. */
@Tag("process")
@QuarkusTest
@QuarkusTestResource(Servers.class)
class LostFactsTest {

    private static final Instant JANUARY = Instant.parse("2025-01-15T12:00:00Z");
    private static final Caller AUDITOR = Caller.of("auditor", "auditor");

    private final Neighbour team = new Neighbour("team");
    private final PersonId person = Persons.somebody();
    private final Said said = new Said(person);

    private ProducerRecord<String, byte[]> says(TeamMessage message) {
        ProducerRecord<String, byte[]> record =
                team.record(message, message.at(), Neighbour.nextPosition());
        team.send(record);
        return record;
    }

    private long loses(ProducerRecord<String, byte[]> record) {
        LostFact lost =
                new LostFact(
                        Long.parseLong(header(record, "ce_sequence")),
                        header(record, "ce_id"),
                        header(record, "ce_type"));
        return team.publishes(new FactsLost(person, List.of(lost), 1, Instant.now()));
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Test
    void the_journal_tells_both_and_the_state_is_without_it_from_when_it_became_known() {
        says(said.joined("gp", JANUARY));
        ProducerRecord<String, byte[]> lost = says(said.joined("teacher", JANUARY));
        history("", Long.parseLong(header(lost, "ce_sequence")))
                .body("members.id", contains("gp", "teacher"));
        Instant before = Instant.now();
        long told = loses(lost);

        history("", told).body("members.id", contains("gp"));
        history("?knownAt=" + before, told).body("members.id", contains("gp", "teacher"));
        JsonPath journal = events(told).statusCode(200).extract().jsonPath();
        List<Map<String, Object>> events = journal.getList("events.findAll{it.source=='team'}");
        assertThat(events.stream().map(each -> each.get("type")))
                .containsExactly(
                        "team.MembershipAccepted", "team.MembershipAccepted", "log.FactsLost");
        assertThat(events.stream().map(each -> each.containsKey("lostAt")))
                .containsExactly(false, true, false);
        assertThat(events.get(1).get("lostAt")).isEqualTo(events.get(2).get("recordedAt"));
    }

    @Test
    void what_is_recorded_again_counts() {
        ProducerRecord<String, byte[]> lost = says(said.joined("teacher", JANUARY));
        long told = loses(lost);
        history("", told).body("members.id", empty());

        ProducerRecord<String, byte[]> again = says(said.joined("teacher", JANUARY));

        history("", Long.parseLong(header(again, "ce_sequence")))
                .body("members.id", contains("teacher"));
    }

    private ValidatableResponse history(String question, long position) {
        return AUDITOR.request()
                .header("Tverrlag-Await", "team=" + position)
                .get("/persons/" + person.value() + "/history" + question)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse events(long position) {
        return AUDITOR.request()
                .header("Tverrlag-Await", "team=" + position)
                .get("/persons/" + person.value() + "/events")
                .then();
    }
}
