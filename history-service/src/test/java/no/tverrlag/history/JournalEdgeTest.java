package no.tverrlag.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.tverrlag.contracts.team.TeamMessage;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.testing.Caller;
import no.tverrlag.testing.Neighbour;
import no.tverrlag.testing.Servers;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
@QuarkusTest
@QuarkusTestResource(Servers.class)
class JournalEdgeTest {

    private static final Instant JANUARY = Instant.parse("2025-01-15T12:00:00Z");
    private static final Instant MARCH = Instant.parse("2025-03-15T12:00:00Z");
    private static final Caller AUDITOR = Caller.of("auditor", "auditor");

    @Inject MongoClient client;

    private final Neighbour team = new Neighbour("team");
    private final PersonId person = Persons.somebody();
    private final Said said = new Said(person);

    @Test
    void the_journal_tells_all_facts_in_the_order_in_which_they_were_recorded() {
        long first = team.publishes(said.ended("nurse", MARCH), MARCH);
        long last = team.publishes(said.joined("gp", JANUARY), JANUARY);

        events(AUDITOR, "", last)
                .statusCode(200)
                .body("events[0].source", equalTo("team"))
                .body("events[0].position", equalTo((int) first))
                .body("events[0].type", equalTo("team.CoordinatorEnded"))
                .body("events[0].version", equalTo(1))
                .body("events[0].occurredAt", equalTo(MARCH.toString()))
                .body("events[0]", hasKey("recordedAt"))
                .body("events[0].actor.id", equalTo("unit"))
                .body("events[0].actor.role", equalTo("coordinating-unit"))
                .body("events[0].actor.sector", equalTo("HEALTH_MUNICIPAL"))
                .body("events[1].position", equalTo((int) last))
                .body("events[1].type", equalTo("team.MembershipAccepted"));
    }

    @Test
    void page_after_page_tells_every_fact_once() {
        List<Integer> published = new ArrayList<>();
        for (int each = 0; each < 5; each++) {
            published.add((int) team.publishes(said.invited("gp", JANUARY), JANUARY));
        }

        List<Integer> told = new ArrayList<>();
        String after = "";
        while (told.size() < published.size() - 1) {
            JsonPath page =
                    events(AUDITOR, "?limit=2" + after, published.getLast())
                            .statusCode(200)
                            .header(
                                    "Link",
                                    startsWith("</persons/" + person.value() + "/events?limit=2&"))
                            .header("Link", endsWith(">; rel=\"next\""))
                            .extract()
                            .jsonPath();
            told.addAll(page.getList("events.findAll{it.source=='team'}.position"));
            after = "&cursor=" + page.getString("next");
        }
        events(AUDITOR, "?limit=2" + after, published.getLast())
                .statusCode(200)
                .body("events[0].position", equalTo(published.getLast()));
        assertThat(told).isEqualTo(published.subList(0, 4));
    }

    @Test
    void the_last_page_has_no_next() {
        long position = team.publishes(said.joined("gp", JANUARY), JANUARY);

        events(AUDITOR, "", position).body("$", not(hasKey("next")));
    }

    @Test
    void a_page_of_impossible_size_or_place_is_answered_with_400() {
        for (String question :
                List.of("?limit=0", "?limit=201", "?limit=x", "?cursor=here", "?cursor=%25")) {
            events(AUDITOR, question, 0)
                    .statusCode(400)
                    .body("type", equalTo("/problems/malformed-parameter"));
        }
    }

    @Test
    void the_journal_tells_of_reads_and_is_not_for_professionals() {
        events(Caller.unit("unit"), "", 0).statusCode(403);
        events(Caller.citizen(person), "", 0).statusCode(200);
    }

    @Test
    void what_is_delivered_twice_stands_in_the_journal_once() {
        long first = Neighbour.nextPosition();
        ProducerRecord<String, byte[]> record = record(said.joined("gp", JANUARY), first);
        team.send(record);
        team.send(record);
        long second = team.publishes(said.left("gp", MARCH), MARCH);
        team.send(record);
        long third = team.publishes(said.joined("teacher", MARCH), MARCH);

        assertThat(
                        events(AUDITOR, "", third)
                                .extract()
                                .jsonPath()
                                .getList("events.findAll{it.source=='team'}.position", Long.class))
                .containsExactly(first, second, third);
    }

    @Test
    void the_journal_keeps_the_bytes_that_came_and_no_personal_text_in_clear() {
        long position = Neighbour.nextPosition();
        ProducerRecord<String, byte[]> record = record(said.ended("nurse", JANUARY), position);
        team.send(record);
        events(AUDITOR, "", position).statusCode(200);

        Document entry = journal().find(Filters.eq("_id", "team-" + position)).first();

        assertThat(entry).isNotNull();
        assertThat(entry.get("value", Binary.class).getData()).isEqualTo(record.value());
        assertThat(entry.toJson()).doesNotContain(Said.SECRET);
        assertThat(new String(record.value(), StandardCharsets.UTF_8))
                .contains("handoverNote")
                .doesNotContain(Said.SECRET);
        assertThat(entry.get("attributes", Document.class))
                .containsEntry("sequence", Long.toString(position))
                .containsEntry("type", "no.tverrlag.team.CoordinatorEnded.v1")
                .containsEntry("actorid", "unit");
    }

    private ProducerRecord<String, byte[]> record(TeamMessage message, long position) {
        return team.record(message, message.at(), position);
    }

    private MongoCollection<Document> journal() {
        return client.getDatabase("history").getCollection("journal");
    }

    private ValidatableResponse events(Caller caller, String question, long position) {
        return caller.request()
                .header("Tverrlag-Await", "team=" + position)
                .get("/persons/" + person.value() + "/events" + question)
                .then();
    }
}
