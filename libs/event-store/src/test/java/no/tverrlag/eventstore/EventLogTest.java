package no.tverrlag.eventstore;

import static no.tverrlag.eventstore.TestEvents.append;
import static no.tverrlag.eventstore.TestEvents.event;
import static no.tverrlag.eventstore.TestEvents.get;
import static no.tverrlag.eventstore.TestEvents.none;
import static no.tverrlag.eventstore.TestEvents.tagged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import no.tverrlag.eventstore.core.Options;
import no.tverrlag.eventstore.mongo.MongoEventLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLogTest {
    private final String database = TestLogs.freshDatabase();
    private EventLog log = TestLogs.open(database);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void an_event_reads_back_as_it_was_written() {
        NewEvent written =
                event("referral.NeedReported", new byte[] {0, 1, -1}, "person=a=b", "plan=");

        Appended where = get(log.append(List.of(written), null));

        StoredEvent read = log.source(tagged("person=a=b"), 1).events().getFirst();
        assertThat(read.position()).isEqualTo(1).isEqualTo(where.first()).isEqualTo(where.last());
        assertThat(read.id()).isEqualTo(written.id());
        assertThat(read.name()).isEqualTo("referral.NeedReported");
        assertThat(read.version()).isEqualTo(1);
        assertThat(read.occurredAt()).isEqualTo(TestEvents.OCCURRED);
        assertThat(read.recordedAt()).isEqualTo(where.recordedAt());
        assertThat(read.tags()).isEqualTo(written.tags());
        assertThat(read.metadata()).isEqualTo(Map.of("a.b$c", "d"));
        assertThat(read.data()).containsExactly(0, 1, -1);
        assertThat(read.commitId()).hasSize(36);
    }

    @Test
    void an_empty_log_has_nothing_and_its_head_is_zero() {
        assertThat(log.head()).isZero();
        assertThat(log.freshHead()).isZero();
        assertThat(log.source(Criteria.EVERYTHING, 1)).isEqualTo(new Sourced(List.of(), 0));
        assertThat(log.positionBefore(Instant.EPOCH)).isZero();
    }

    @Test
    void sourcing_finds_exactly_what_matches_from_a_position_on() {
        append(log, "A", "x=1", "y=1");
        get(log.append(List.of(event("B", "x=1"), event("C", "y=1"), event("A", "x=2")), null));
        append(log, "B", "x=1", "y=1");

        assertThat(positions(tagged("x=1"), 1)).containsExactly(1L, 2L, 5L);
        assertThat(positions(tagged("x=1"), 2)).containsExactly(2L, 5L);
        assertThat(positions(tagged("x=1"), 3)).containsExactly(5L);
        assertThat(positions(tagged("x=1", "y=1"), 1)).containsExactly(1L, 5L);
        assertThat(positions(tagged("x=3"), 1)).isEmpty();
        assertThat(positions(tagged("x=1"), 99)).isEmpty();
        Criterion namedB = new Criterion(TestEvents.tags("x=1"), Set.of("B"));
        Criterion anyC = new Criterion(Set.of(), Set.of("C"));
        assertThat(positions(new Criteria(Set.of(namedB, anyC)), 1)).containsExactly(2L, 3L, 5L);
        assertThat(positions(new Criteria(Set.of(anyC)), 1)).containsExactly(3L);
        assertThat(positions(Criteria.EVERYTHING, 4)).containsExactly(4L, 5L);
    }

    private List<Long> positions(Criteria criteria, long from) {
        Sourced found = log.source(criteria, from);
        assertThat(found.marker()).isEqualTo(5);
        return found.events().stream().map(StoredEvent::position).toList();
    }

    @Test
    void the_marker_of_an_own_commit_does_not_cover_what_another_wrote_after_it() {
        Appended first = append(log, "A", "x=1");
        append(log, "A", "x=1");

        assertThatThrownBy(
                        () ->
                                get(
                                        log.append(
                                                List.of(event("B", "x=1")),
                                                none(first.last(), "x=1"))))
                .isInstanceOfSatisfying(
                        AppendRejected.class, e -> assertThat(e.after()).isEqualTo(1));
        assertThat(log.freshHead()).isEqualTo(2);
    }

    @Test
    void a_condition_is_checked_by_query_when_it_reaches_back_before_this_engine() {
        append(log, "A", "x=1");
        log.close();
        log = TestLogs.open(database);

        assertThatThrownBy(() -> get(log.append(List.of(event("B", "x=1")), none(0, "x=1"))))
                .isInstanceOf(AppendRejected.class);
        assertThat(get(log.append(List.of(event("B", "x=2")), none(0, "x=2"))).first())
                .isEqualTo(2);
    }

    @Test
    void what_one_engine_wrote_another_sources_at_once_and_streams_soon() {
        try (EventLog other = TestLogs.open(database);
                LogReader reader = other.read(1, Criteria.EVERYTHING)) {
            AtomicInteger calls = new AtomicInteger();
            reader.onAvailable(calls::incrementAndGet);
            append(log, "A", "x=1");

            assertThat(other.source(tagged("x=1"), 1).events()).hasSize(1);
            await().untilAsserted(() -> assertThat(reader.hasNext()).isTrue());
            assertThat(reader.poll()).isNotNull();
            assertThat(reader.poll()).isNull();
            await().untilAsserted(() -> assertThat(calls.get()).isPositive());
        }
    }

    @Test
    void a_reader_far_behind_reads_all_in_order_and_then_follows() {
        log.close();
        log =
                MongoEventLog.open(
                        TestLogs.client(), database, Options.defaults().withMemory(16, 1000));
        for (int i = 0; i < 100; i++) {
            append(log, "E" + i, "x=" + i % 2);
        }
        try (LogReader reader = log.read(2, tagged("x=1"))) {
            List<String> names = new ArrayList<>();
            for (StoredEvent e = reader.poll(); e != null; e = reader.poll()) {
                names.add(e.name());
            }
            assertThat(names).hasSize(50).startsWith("E1", "E3").endsWith("E97", "E99");
            assertThat(reader.position()).isEqualTo(100);
            append(log, "E101", "x=1");
            await().untilAsserted(() -> assertThat(reader.hasNext()).isTrue());
            assertThat(reader.poll().name()).isEqualTo("E101");
        }
    }

    @Test
    void a_reader_beyond_the_head_waits_for_its_position() {
        try (LogReader reader = log.read(3, Criteria.EVERYTHING)) {
            append(log, "A", "x=1");
            append(log, "B", "x=1");
            assertThat(reader.hasNext()).isFalse();
            append(log, "C", "x=1");
            await().untilAsserted(() -> assertThat(reader.hasNext()).isTrue());
            assertThat(reader.poll().position()).isEqualTo(3);
        }
    }

    @Test
    void the_position_before_a_moment_is_where_what_was_recorded_since_begins() {
        Appended first = append(log, "A", "x=1");
        await().until(() -> Instant.now().isAfter(first.recordedAt().plusMillis(2)));
        Appended second = append(log, "B", "x=1");

        assertThat(log.positionBefore(first.recordedAt())).isZero();
        assertThat(log.positionBefore(first.recordedAt().plusMillis(1))).isEqualTo(1);
        assertThat(log.positionBefore(second.recordedAt())).isEqualTo(1);
        assertThat(log.positionBefore(second.recordedAt().plusMillis(1))).isEqualTo(2);
    }

    @Test
    void a_closed_log_refuses_appends() {
        log.close();

        assertThatThrownBy(() -> append(log, "A", "x=1"))
                .isInstanceOf(LogUnavailable.class)
                .hasMessage("the log is closed");
    }
}
