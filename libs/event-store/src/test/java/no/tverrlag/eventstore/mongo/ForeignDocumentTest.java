package no.tverrlag.eventstore.mongo;

import static no.tverrlag.eventstore.TestEvents.append;
import static no.tverrlag.eventstore.TestEvents.tagged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.function.UnaryOperator;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.LogCorrupted;
import no.tverrlag.eventstore.LogReader;
import no.tverrlag.eventstore.TestLogs;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is not a batch of this log stops it, wherever it stands; nothing hangs or is passed over.
 */
@Timeout(30)
class ForeignDocumentTest {
    private final String database = TestLogs.freshDatabase();
    private final EventLog log = TestLogs.open(database);
    private final MongoCollection<Document> events =
            TestLogs.client().getDatabase(database).getCollection("events");

    @BeforeEach
    void write() {
        append(log, "A", "x=1");
        append(log, "B", "x=1");
        append(log, "C", "x=1");
    }

    @AfterEach
    void close() {
        log.close();
    }

    /** Ways in which a batch can be none. */
    enum Damage {
        WITHOUT_EVENTS(batch -> without(batch, "events")),
        EVENTS_NOT_A_LIST(batch -> with(batch, "events", 7)),
        NO_EVENT_IN_IT(batch -> with(batch, "events", List.of())),
        WITHOUT_ITS_ID(batch -> without(batch, "batch")),
        ID_OF_ANOTHER_TYPE(batch -> with(batch, "batch", "one")),
        TIME_AS_TEXT(batch -> with(batch, "at", "2026-01-01")),
        LAST_POSITION_WRONG(batch -> with(batch, "last", 99L)),
        EVENT_WITHOUT_A_NAME(batch -> withEvent(batch, without(event(batch), "name"))),
        EVENT_WITHOUT_DATA(batch -> withEvent(batch, without(event(batch), "data"))),
        DATA_AS_TEXT(batch -> withEvent(batch, with(event(batch), "data", "x"))),
        VERSION_AS_TEXT(batch -> withEvent(batch, with(event(batch), "version", "1"))),
        TAG_WITHOUT_A_KEY(batch -> withEvent(batch, with(event(batch), "tags", List.of("x")))),
        METADATA_AS_NUMBERS(batch -> withEvent(batch, with(event(batch), "metadata", List.of(1))));

        private final UnaryOperator<Document> done;

        Damage(UnaryOperator<Document> done) {
            this.done = done;
        }

        private static Document with(Document document, String name, Object value) {
            return new Document(document).append(name, value);
        }

        private static Document without(Document document, String name) {
            Document rest = new Document(document);
            rest.remove(name);
            return rest;
        }

        private static Document event(Document batch) {
            return batch.getList("events", Document.class).getFirst();
        }

        private static Document withEvent(Document batch, Document event) {
            return with(batch, "events", List.of(event));
        }
    }

    private void damage(long position, Damage damage) {
        Document batch = events.find(new Document("_id", position)).first();
        events.replaceOne(new Document("_id", position), damage.done.apply(batch));
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void a_damaged_batch_in_the_middle_stops_a_reader_and_sourcing(Damage damage) {
        damage(2, damage);

        try (EventLog other = TestLogs.open(database);
                LogReader reader = other.read(1, Criteria.EVERYTHING)) {
            assertThat(reader.poll().name()).isEqualTo("A");
            assertThatThrownBy(reader::poll).isInstanceOf(LogCorrupted.class);
            assertThatThrownBy(reader::poll).isInstanceOf(LogCorrupted.class);
            assertThatThrownBy(() -> other.source(tagged("x=1"), 1))
                    .isInstanceOf(LogCorrupted.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void a_damaged_batch_at_the_head_stops_the_engine_that_meets_it(Damage damage) {
        try (EventLog behind = TestLogs.open(database);
                LogReader reader = behind.read(4, Criteria.EVERYTHING)) {
            Document batch = events.find(new Document("_id", 3L)).first();
            Document next = damage.done.apply(new Document(batch).append("_id", 4L));
            next.computeIfPresent("last", (_, last) -> last.equals(3L) ? 4L : last);
            next.put("prev", batch.get("batch", Binary.class));
            events.insertOne(next);

            await().untilAsserted(
                            () ->
                                    assertThatThrownBy(reader::poll)
                                            .isInstanceOf(LogCorrupted.class));
            assertThatThrownBy(() -> append(behind, "Z", "x=1")).isInstanceOf(LogCorrupted.class);
            assertThatThrownBy(() -> append(log, "Z", "x=1")).isInstanceOf(LogCorrupted.class);
        }
    }

    /** Ids that sort behind every number. */
    enum ForeignId {
        TEXT,
        OBJECT_ID;

        Object value() {
            return this == TEXT ? "note" : new ObjectId();
        }
    }

    @ParameterizedTest
    @EnumSource(ForeignId.class)
    void a_document_without_a_position_stops_the_writer_and_sourcing(ForeignId id) {
        Document batch = events.find(new Document("_id", 3L)).first();
        events.insertOne(new Document(batch).append("_id", id.value()));

        assertThatThrownBy(() -> log.source(tagged("x=1"), 1))
                .isInstanceOf(LogCorrupted.class)
                .hasMessage("document without a position is not a batch of this log");
        await().untilAsserted(
                        () ->
                                assertThatThrownBy(() -> append(log, "Z", "x=1"))
                                        .isInstanceOf(LogCorrupted.class));
        assertThatThrownBy(() -> TestLogs.open(database)).isInstanceOf(LogCorrupted.class);
    }
}
