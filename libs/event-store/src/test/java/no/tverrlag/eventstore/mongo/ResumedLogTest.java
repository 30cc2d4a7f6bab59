package no.tverrlag.eventstore.mongo;

import static no.tverrlag.eventstore.TestEvents.append;
import static no.tverrlag.eventstore.TestEvents.none;
import static no.tverrlag.eventstore.TestEvents.tagged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.tverrlag.eventstore.AppendCondition;
import no.tverrlag.eventstore.AppendRejected;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.LogCorrupted;
import no.tverrlag.eventstore.LogReader;
import no.tverrlag.eventstore.LogReverted;
import no.tverrlag.eventstore.NewEvent;
import no.tverrlag.eventstore.Resumption;
import no.tverrlag.eventstore.StoredEvent;
import no.tverrlag.eventstore.TestEvents;
import no.tverrlag.eventstore.TestLogs;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** A log that goes on at positions that were never given, because some were to what is gone. */
class ResumedLogTest {
    private static final Instant NOW = Instant.parse("2100-01-05T08:00:00Z");

    private final String database = TestLogs.freshDatabase();

    private StoredLog stored() {
        return StoredLog.of(TestLogs.client(), database);
    }

    private static List<Long> positions(LogReader reader) {
        List<Long> found = new ArrayList<>();
        for (StoredEvent event = reader.poll(); event != null; event = reader.poll()) {
            found.add(event.position());
        }
        return found;
    }

    @Test
    void what_is_recorded_next_stands_behind_all_that_may_have_been_given() {
        try (EventLog log = TestLogs.open(database)) {
            append(log, "A", "x=1");
            append(log, "B", "x=1");
        }

        Resumption resumed = stored().resume(2, 57, NOW);

        assertThat(resumed).isEqualTo(new Resumption(2, 2, 1_000_000, NOW));
        assertThat(stored().resumptions()).containsExactly(resumed);
        assertThat(stored().head()).isEqualTo(1_000_000);
        try (EventLog log = TestLogs.open(database);
                LogReader reader = log.read(1, Criteria.EVERYTHING)) {
            assertThat(append(log, "C", "x=1").first()).isEqualTo(1_000_001);
            assertThat(append(log, "D", "x=1").first()).isEqualTo(1_000_002);
            assertThat(positions(reader)).containsExactly(1L, 2L, 1_000_001L, 1_000_002L);
            assertThat(log.source(tagged("x=1"), 1).events()).hasSize(4);
            assertThat(log.source(Criteria.EVERYTHING, 1).events()).hasSize(4);
            assertThat(log.positionBefore(Instant.EPOCH)).isZero();
        }
    }

    @Test
    void readers_find_their_way_from_any_position_in_what_is_given_up() {
        try (EventLog log = TestLogs.open(database)) {
            append(log, "A");
        }
        stored().resume(1, 1, NOW);
        try (EventLog log = TestLogs.open(database)) {
            for (long from : List.of(2L, 3L, 500_000L, 1_000_000L, 1_000_001L)) {
                try (LogReader reader = log.read(from, Criteria.EVERYTHING)) {
                    assertThat(reader.poll()).isNull();
                }
            }
            append(log, "B");
            for (long from : List.of(2L, 3L, 500_000L, 1_000_000L, 1_000_001L)) {
                try (LogReader reader = log.read(from, Criteria.EVERYTHING)) {
                    assertThat(positions(reader)).as("from %s", from).containsExactly(1_000_001L);
                }
            }
        }
    }

    @Test
    void an_engine_that_runs_meanwhile_reads_on_and_writes_on_behind_it() {
        try (EventLog log = TestLogs.open(database);
                LogReader reader = log.read(1, Criteria.EVERYTHING)) {
            append(log, "A", "x=1");
            assertThat(positions(reader)).containsExactly(1L);

            stored().resume(1, 1, NOW);

            assertThat(append(log, "B", "x=1").first()).isEqualTo(1_000_001);
            await().untilAsserted(() -> assertThat(positions(reader)).containsExactly(1_000_001L));
            assertThat(log.source(tagged("x=1"), 1).events()).hasSize(2);
        }
    }

    @Test
    void a_condition_from_before_holds_on_and_is_checked_behind_it() {
        try (EventLog log = TestLogs.open(database)) {
            append(log, "A", "x=1");
        }
        stored().resume(1, 1, NOW);
        try (EventLog log = TestLogs.open(database)) {
            NewEvent event = TestEvents.event("B", "x=1");
            AppendCondition unchanged = none(1, "x=1");
            assertThat(TestEvents.get(log.append(List.of(event), unchanged)).first())
                    .isEqualTo(1_000_001);
            assertThatThrownBy(() -> TestEvents.get(log.append(List.of(event), unchanged)))
                    .isInstanceOf(AppendRejected.class);
        }
    }

    @Test
    void a_repeat_changes_nothing_and_a_second_loss_resumes_at_the_next_round_position() {
        try (EventLog log = TestLogs.open(database)) {
            append(log, "A");
        }
        Resumption first = stored().resume(1, 9, NOW);

        assertThat(stored().resume(1, 9, NOW.plusSeconds(1))).isEqualTo(first);
        try (EventLog log = TestLogs.open(database)) {
            append(log, "B");
        }
        assertThat(stored().resume(1, 9, NOW.plusSeconds(1))).isEqualTo(first);
        Resumption second = stored().resume(1_000_001, 2_000_000, NOW);

        assertThat(second).isEqualTo(new Resumption(1_000_001, 1_000_001, 3_000_000, NOW));
        assertThat(stored().resumptions()).containsExactly(first, second);
    }

    @Test
    void what_was_recorded_before_the_loss_was_noticed_is_told_under_positions_of_its_own() {
        try (EventLog log = TestLogs.open(database)) {
            append(log, "A");
            append(log, "B");
            append(log, "C");
        }

        Resumption resumed = stored().resume(1, 57, NOW);

        assertThat(resumed).isEqualTo(new Resumption(1, 3, 1_000_000, NOW));
        assertThat(List.of(1L, 2L, 3L, 1_000_001L).stream().map(resumed::toldAs))
                .containsExactly(1L, 999_999L, 1_000_000L, 1_000_001L);
        assertThat(List.of(1L, 999_999L, 1_000_000L, 1_000_001L).stream().map(resumed::standingOf))
                .containsExactly(1L, 2L, 3L, 1_000_001L);
        assertThat(List.of(1L, 2L, 57L, 999_998L).stream().map(resumed::isLost))
                .containsExactly(false, true, true, true);
        assertThat(List.of(999_999L, 1_000_001L).stream().map(resumed::isLost))
                .containsExactly(false, false);
    }

    @Test
    void a_log_that_went_on_as_others_were_told_gives_nothing_up() {
        try (EventLog log = TestLogs.open(database)) {
            append(log, "A");
            append(log, "B");
        }

        assertThatThrownBy(() -> stored().resume(1, 1, NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the log ends at 2");
        assertThat(stored().resumptions()).isEmpty();
        assertThat(stored().head()).isEqualTo(2);
    }

    @Test
    void an_empty_log_resumes_too_and_one_does_not_resume_behind_its_end() {
        assertThatThrownBy(() -> stored().resume(5, 57, NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the log ends at 0");

        stored().resume(0, 57, NOW);

        try (EventLog log = TestLogs.open(database);
                LogReader reader = log.read(1, Criteria.EVERYTHING)) {
            assertThat(append(log, "A").first()).isEqualTo(1_000_001);
            assertThat(positions(reader)).containsExactly(1_000_001L);
        }
    }

    @Test
    void what_stands_somewhere_is_seen_without_an_engine() {
        try (EventLog log = TestLogs.open(database)) {
            append(log, "A");
            append(log, "B");
        }
        stored().resume(2, 2, NOW);
        try (EventLog log = TestLogs.open(database)) {
            append(log, "C");
        }

        assertThat(stored().at(2).orElseThrow().name()).isEqualTo("B");
        assertThat(List.of(0L, 3L, 1_000_000L, 1_000_002L))
                .allSatisfy(position -> assertThat(stored().at(position)).isEmpty());
        assertThat(stored().after(0, 2)).extracting(StoredEvent::name).containsExactly("A", "B");
        assertThat(stored().after(1, 9)).extracting(StoredEvent::name).containsExactly("B", "C");
        assertThat(stored().after(7, 9)).extracting(StoredEvent::name).containsExactly("C");
    }

    @Test
    void a_batch_without_events_that_does_not_give_positions_up_is_damage() {
        try (EventLog log = TestLogs.open(database)) {
            append(log, "A");
        }
        var events = TestLogs.client().getDatabase(database).getCollection("events");
        events.updateOne(
                new Document("_id", 1L), new Document("$set", new Document("events", List.of())));

        assertThatThrownBy(() -> stored().at(1)).isInstanceOf(LogCorrupted.class);
    }

    @Test
    void a_log_that_is_told_that_it_is_not_the_right_one_stops() {
        try (EventLog log = TestLogs.open(database)) {
            append(log, "A", "x=1");

            log.stop(new LogReverted("others know more"));

            assertThatThrownBy(() -> append(log, "B", "x=1"))
                    .isInstanceOf(LogReverted.class)
                    .hasMessage("the log has stopped: others know more");
            assertThatThrownBy(() -> log.source(tagged("x=1"), 1)).isInstanceOf(LogReverted.class);
            assertThat(stored().head()).isEqualTo(1);
        }
    }
}
