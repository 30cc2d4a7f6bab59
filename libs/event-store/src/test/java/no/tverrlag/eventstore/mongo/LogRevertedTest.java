package no.tverrlag.eventstore.mongo;

import static no.tverrlag.eventstore.TestEvents.append;
import static no.tverrlag.eventstore.TestEvents.event;
import static no.tverrlag.eventstore.TestEvents.get;
import static no.tverrlag.eventstore.TestEvents.none;
import static no.tverrlag.eventstore.TestEvents.tagged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.LogReader;
import no.tverrlag.eventstore.LogReverted;
import no.tverrlag.eventstore.LogUnavailable;
import no.tverrlag.eventstore.TestLogs;
import no.tverrlag.eventstore.core.Options;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A store that is restored, emptied or exchanged under a running engine. */
class LogRevertedTest {
    private final String database = TestLogs.freshDatabase();
    private final MongoCollection<Document> events =
            TestLogs.client().getDatabase(database).getCollection("events");
    private final EventLog log = openOnThreeEvents();

    private EventLog openOnThreeEvents() {
        try (EventLog before = TestLogs.open(database)) {
            append(before, "A", "x=1");
            append(before, "B", "x=1");
            append(before, "C", "x=1");
        }
        Options hasty = Options.defaults().withAnswerWithin(Duration.ofMillis(500));
        return TestLogs.open(database, hasty);
    }

    @AfterEach
    void close() {
        log.close();
    }

    private void assertThatItHasStopped() {
        assertThatThrownBy(() -> append(log, "Z", "x=1"))
                .isInstanceOf(LogReverted.class)
                .hasMessageContaining("no longer holds");
        assertThatThrownBy(() -> log.source(tagged("x=1"), 1)).isInstanceOf(LogReverted.class);
        try (LogReader reader = log.read(4, Criteria.EVERYTHING)) {
            assertThatThrownBy(reader::poll).isInstanceOf(LogReverted.class);
        }
    }

    @Test
    void sourcing_from_an_emptied_log_stops_it_and_nothing_more_is_written() {
        events.deleteMany(new Document());

        assertThatThrownBy(() -> log.source(tagged("x=1"), 1)).isInstanceOf(LogUnavailable.class);
        assertThatThrownBy(() -> append(log, "Z", "x=1")).isInstanceOf(LogUnavailable.class);
        await().untilAsserted(
                        () ->
                                assertThatThrownBy(() -> log.source(tagged("x=1"), 1))
                                        .isInstanceOf(LogReverted.class));

        assertThatItHasStopped();
        assertThat(events.countDocuments()).isZero();
    }

    @Test
    void what_is_out_of_sight_for_a_moment_only_is_waited_for() {
        List<Document> all = events.find().into(new ArrayList<>());
        events.deleteMany(new Document());
        assertThatThrownBy(() -> log.source(tagged("x=1"), 1)).isInstanceOf(LogUnavailable.class);

        events.insertMany(all);

        assertThat(log.source(tagged("x=1"), 1).events()).hasSize(3);
        assertThat(append(log, "D", "x=1").first()).isEqualTo(4);
    }

    @Test
    void a_log_that_came_back_older_stops_its_readers_and_then_its_writer() {
        try (LogReader reader = log.read(4, Criteria.EVERYTHING)) {
            assertThat(reader.poll()).isNull();
            events.deleteOne(new Document("_id", 3L));

            await().untilAsserted(
                            () -> assertThatThrownBy(reader::poll).isInstanceOf(LogReverted.class));
        }
        assertThatItHasStopped();
        assertThat(events.countDocuments()).isEqualTo(2);
    }

    @Test
    void another_log_that_has_grown_further_in_its_place_is_noticed() {
        try (LogReader reader = log.read(4, Criteria.EVERYTHING)) {
            assertThat(reader.poll()).isNull();
            events.deleteMany(new Document());
            try (EventLog stranger = TestLogs.open(database)) {
                for (int i = 0; i < 5; i++) {
                    append(stranger, "S" + i, "x=1");
                }
            }
            await().untilAsserted(
                            () -> assertThatThrownBy(reader::poll).isInstanceOf(LogReverted.class));
        }
        assertThatItHasStopped();
        assertThat(events.countDocuments()).isEqualTo(5);
    }

    @Test
    void a_writer_that_neither_reads_nor_fails_notices_within_about_a_second() {
        events.deleteMany(new Document());

        await().untilAsserted(
                        () ->
                                assertThatThrownBy(() -> append(log, "Z", "x=1"))
                                        .isInstanceOf(LogReverted.class));
    }

    @Test
    void an_own_write_behind_the_gap_does_not_hide_it() {
        events.deleteMany(new Document());
        append(log, "D", "x=1");
        assertThat(events.find().first().get("_id")).isEqualTo(4L);

        try (LogReader reader = log.read(5, Criteria.EVERYTHING)) {
            await().untilAsserted(
                            () -> assertThatThrownBy(reader::poll).isInstanceOf(LogReverted.class));
        }
        assertThatItHasStopped();
    }

    @Test
    void a_condition_on_a_position_that_is_not_there_fails_its_own_append_only() {
        assertThatThrownBy(() -> get(log.append(List.of(event("D", "x=1")), none(9, "x=1"))))
                .isInstanceOf(LogReverted.class)
                .hasMessage("the condition names position 9, but the log ends at 3");

        assertThat(append(log, "D", "x=1").first()).isEqualTo(4);
    }

    @Test
    void an_engine_that_is_opened_on_the_log_as_it_is_now_goes_on_from_there() {
        events.deleteOne(new Document("_id", 3L));

        try (EventLog fresh = TestLogs.open(database)) {
            assertThat(append(fresh, "D", "x=1").first()).isEqualTo(3);
        }
    }
}
