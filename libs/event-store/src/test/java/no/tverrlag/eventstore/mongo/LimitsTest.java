package no.tverrlag.eventstore.mongo;

import static no.tverrlag.eventstore.TestEvents.append;
import static no.tverrlag.eventstore.TestEvents.event;
import static no.tverrlag.eventstore.TestEvents.get;
import static no.tverrlag.eventstore.TestEvents.tagged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.stream.IntStream;
import no.tverrlag.eventstore.Appended;
import no.tverrlag.eventstore.CommitTooLarge;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.LogCorrupted;
import no.tverrlag.eventstore.LogReader;
import no.tverrlag.eventstore.NewEvent;
import no.tverrlag.eventstore.TestLogs;
import org.bson.BsonBinarySubType;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private final String database = TestLogs.freshDatabase();
    private final EventLog log = TestLogs.open(database);
    private final MongoCollection<Document> events =
            TestLogs.client().getDatabase(database).getCollection("events");

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_commit_that_no_document_can_hold_is_refused_and_the_next_one_is_not() {
        NewEvent large = event("A", new byte[16 * 1024 * 1024], "x=1");

        assertThatThrownBy(() -> get(log.append(List.of(large), null)))
                .isInstanceOf(CommitTooLarge.class);

        assertThat(append(log, "B", "x=1").first()).isEqualTo(1);
    }

    @Test
    void a_commit_just_under_the_limit_is_written_whole() {
        NewEvent large = event("A", new byte[16 * 1024 * 1024 - 10_000], "x=1");

        get(log.append(List.of(large), null));

        assertThat(log.source(tagged("x=1"), 1).events().getFirst().data())
                .hasSize(16 * 1024 * 1024 - 10_000);
    }

    @Test
    void a_commit_over_the_bound_of_a_batch_is_not_split() {
        List<NewEvent> many =
                IntStream.range(0, 300)
                        .mapToObj(i -> event("E" + i, new byte[1000], "x=1"))
                        .toList();

        Appended where = get(log.append(many, null));

        assertThat(where.last()).isEqualTo(300);
        assertThat(events.countDocuments()).isEqualTo(1);
    }

    @Test
    void a_foreign_document_stops_readers_and_writers() {
        append(log, "A", "x=1");
        try (LogReader reader = log.read(1, Criteria.EVERYTHING)) {
            assertThat(reader.poll()).isNotNull();
            events.insertOne(new Document("_id", 2L).append("last", 2L));

            await().untilAsserted(
                            () ->
                                    assertThatThrownBy(reader::poll)
                                            .isInstanceOf(LogCorrupted.class));
        }
        assertThatThrownBy(() -> append(log, "B", "x=1")).isInstanceOf(LogCorrupted.class);
        assertThatThrownBy(() -> log.source(tagged("x=1"), 1)).isInstanceOf(LogCorrupted.class);
    }

    @Test
    void an_undecodable_batch_stops_a_reader_that_comes_to_it_again_and_again() {
        append(log, "A", "x=1");
        append(log, "B", "x=1");
        events.updateOne(new Document("_id", 1L), new Document("$set", new Document("events", 7)));
        try (EventLog other = TestLogs.open(database);
                LogReader reader = other.read(1, Criteria.EVERYTHING)) {
            assertThatThrownBy(reader::poll).isInstanceOf(LogCorrupted.class);
            assertThatThrownBy(reader::poll).isInstanceOf(LogCorrupted.class);
        }
    }

    @Test
    void a_missing_batch_stops_a_reader() {
        append(log, "A", "x=1");
        append(log, "B", "x=1");
        append(log, "C", "x=1");
        events.deleteOne(new Document("_id", 2L));
        try (EventLog other = TestLogs.open(database);
                LogReader reader = other.read(1, Criteria.EVERYTHING)) {
            assertThat(reader.poll().name()).isEqualTo("A");
            assertThatThrownBy(reader::poll)
                    .isInstanceOf(LogCorrupted.class)
                    .hasMessageContaining("position 3");
        }
    }

    @Test
    void a_replaced_batch_stops_a_reader_because_the_next_one_names_another_before_it() {
        append(log, "A", "x=1");
        append(log, "B", "x=1");
        Document first = events.find(new Document("_id", 1L)).first();
        Document foreign =
                new Document(first)
                        .append("batch", new Binary(BsonBinarySubType.UUID_STANDARD, new byte[16]));
        events.replaceOne(new Document("_id", 1L), foreign);
        try (EventLog other = TestLogs.open(database);
                LogReader reader = other.read(1, Criteria.EVERYTHING)) {
            assertThat(reader.poll().name()).isEqualTo("A");
            assertThatThrownBy(reader::poll).isInstanceOf(LogCorrupted.class);
        }
    }
}
