package no.tverrlag.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import no.tverrlag.contracts.team.TeamMessage;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.testing.Caller;
import no.tverrlag.testing.Neighbour;
import no.tverrlag.testing.Servers;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
@QuarkusTest
@QuarkusTestResource(Servers.class)
class DeadLettersTest {

    private static final Instant JANUARY = Instant.parse("2025-01-15T12:00:00Z");
    private static final Caller AUDITOR = Caller.of("auditor", "auditor");
    private static final Caller OPERATOR = Caller.of("operator", "operator");

    @Inject MongoClient client;

    private final Neighbour team = new Neighbour("team");
    private final PersonId person = Persons.somebody();
    private final Said said = new Said(person);

    @Test
    void later_facts_of_the_same_person_wait_behind_a_dead_letter_until_it_is_requeued() {
        long first = Neighbour.nextPosition();
        block(first);
        team.send(record(said.joined("gp", JANUARY), first));
        long second = team.publishes(said.joined("teacher", JANUARY), JANUARY);
        Instant later = JANUARY.plusSeconds(1);
        long third = team.publishes(said.left("gp", later), later);

        assertThat(journaled(third)).isEmpty();
        List<String> letters = letters();
        assertThat(letters).hasSize(3);
        assertThat(reasonOf(letters.getFirst())).isEqualTo("position-taken-by-another-event");
        assertThat(reasonOf(letters.get(1))).isEqualTo("behind-a-dead-letter");

        journal().deleteOne(Filters.eq("_id", "team-" + first));
        OPERATOR.request()
                .post("/operator/dead-letters/{letter}/requeue", letters.getFirst())
                .then()
                .statusCode(200)
                .body("handled", equalTo(3));

        assertThat(journaled(third)).containsExactlyInAnyOrder(first, second, third);
        assertThat(letters()).isEmpty();
        assertThat(members()).containsExactly("teacher");
    }

    @Test
    void a_requeue_stops_at_what_still_cannot_be_handled() {
        team.send(damaged(Neighbour.nextPosition()));
        long later = team.publishes(said.joined("teacher", JANUARY), JANUARY);
        assertThat(journaled(later)).isEmpty();
        List<String> letters = letters();
        assertThat(reasonOf(letters.getFirst())).isEqualTo("undecodable");

        OPERATOR.request()
                .post("/operator/dead-letters/{letter}/requeue", letters.getLast())
                .then()
                .statusCode(200)
                .body("handled", equalTo(0))
                .body("stoppedAt", equalTo(letters.getFirst()))
                .body("reason", equalTo("undecodable"));

        assertThat(letters()).isEqualTo(letters);
    }

    @Test
    void what_is_dead_for_one_person_holds_up_nobody_else() {
        long dead = Neighbour.nextPosition();
        team.send(damaged(dead));
        assertThat(journaled(dead)).isEmpty();

        DeadLettersTest other = new DeadLettersTest();
        other.client = client;
        long position = team.publishes(other.said.joined("gp", JANUARY), JANUARY);
        assertThat(other.journaled(position)).containsExactly(position);
    }

    @Test
    void records_without_content_without_person_or_of_an_impossible_person_are_dead_letters() {
        ProducerRecord<String, byte[]> whole =
                record(said.joined("gp", JANUARY), Neighbour.nextPosition());
        team.send(like(whole, person.value(), null));
        team.send(like(whole, null, whole.value()));
        team.send(like(whole, null, null));
        team.send(like(whole, "?", whole.value()));
        team.send(like(whole, Persons.somebody().value(), whole.value()));

        PersonId other = neighbourIn(whole.partition());
        long position = team.publishes(new Said(other).joined("gp", JANUARY), JANUARY);
        assertThat(journaled(other, position)).containsExactly(position);
        assertThat(reasonOf(letters().getFirst())).isEqualTo("undecodable");
        assertThat(journal().countDocuments(Filters.eq("person", person.value()))).isZero();
    }

    @Test
    void only_operators_see_dead_letters() {
        AUDITOR.request().get("/operator/dead-letters").then().statusCode(403);
    }

    /** Something that stands where the fact of this position belongs. */
    private void block(long position) {
        journal()
                .insertOne(
                        new Document("_id", "team-" + position)
                                .append("eventId", "another")
                                .append("value", new Binary(new byte[0])));
    }

    private ProducerRecord<String, byte[]> damaged(long position) {
        ProducerRecord<String, byte[]> whole = record(said.joined("gp", JANUARY), position);
        return like(whole, whole.key(), "{".getBytes(StandardCharsets.UTF_8));
    }

    private static ProducerRecord<String, byte[]> like(
            ProducerRecord<String, byte[]> whole, @Nullable String key, byte @Nullable [] value) {
        return new ProducerRecord<>(whole.topic(), whole.partition(), key, value, whole.headers());
    }

    private ProducerRecord<String, byte[]> record(TeamMessage message, long position) {
        return team.record(message, message.at(), position);
    }

    private PersonId neighbourIn(int partition) {
        PersonId candidate = Persons.somebody();
        while (partitionOf(candidate) != partition) {
            candidate = Persons.somebody();
        }
        return candidate;
    }

    private int partitionOf(PersonId whom) {
        return team.record(new Said(whom).joined("gp", JANUARY), JANUARY, 1).partition();
    }

    private List<Long> journaled(long position) {
        return journaled(person, position);
    }

    private static List<Long> journaled(PersonId whom, long position) {
        return AUDITOR.request()
                .header("Tverrlag-Await", "team=" + position)
                .get("/persons/{person}/events", whom.value())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("events.findAll{it.source=='team'}.position", Long.class);
    }

    private List<String> members() {
        return AUDITOR.request()
                .get("/persons/{person}/history", person.value())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("members.id");
    }

    /** The letters of this test's person, in their order. */
    private List<String> letters() {
        return client.getDatabase("history")
                .getCollection("dead_letters")
                .find(Filters.eq("key", person.value()))
                .sort(new Document("offset", 1))
                .map(letter -> letter.getString("_id"))
                .into(new java.util.ArrayList<>());
    }

    private static String reasonOf(String letter) {
        JsonPath all =
                OPERATOR.request()
                        .get("/operator/dead-letters")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        return all.getString("letters.find{it.id=='" + letter + "'}.reason");
    }

    private MongoCollection<Document> journal() {
        return client.getDatabase("history").getCollection("journal");
    }
}
