package no.tverrlag.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import no.tverrlag.eventstore.HeardCommands.Heard;
import no.tverrlag.eventstore.core.Options;
import no.tverrlag.eventstore.mongo.MongoEventLog;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A reader learns by the change stream what another process wrote: its engine polls once an hour.
 */
class WakeUpTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Options BY_STREAM_ONLY = Options.defaults().withPolling(HOUR, HOUR, HOUR);

    private final String database = TestLogs.freshDatabase();
    private final EventLog writer = TestLogs.open(database);
    private final CuttingProxy proxy = CuttingProxy.beforeTheServer();
    private final HeardCommands heard = new HeardCommands();
    private final MongoClient client = TestLogs.client(proxy.uri(), heard);
    private final EventLog log = MongoEventLog.open(client, database, BY_STREAM_ONLY);

    @BeforeAll
    static void needsChangeStreams() {
        assumeTrue(TestLogs.isReplicated(), "left out: this server has no change streams");
    }

    @AfterEach
    void close() {
        proxy.close();
        log.close();
        writer.close();
        client.close();
    }

    private static StoredEvent next(LogReader reader) {
        await().pollInterval(Duration.ofMillis(20)).until(reader::hasNext);
        return reader.poll();
    }

    @Test
    void another_processs_event_wakes_a_reader_within_a_second() throws Exception {
        long[] micros = new long[40];
        try (LogReader reader = log.read(1, Criteria.EVERYTHING)) {
            TestEvents.append(writer, "First", "x=1");
            assertThat(next(reader).name()).isEqualTo("First");
            for (int i = 0; i < micros.length; i++) {
                CompletableFuture<Long> woken = new CompletableFuture<>();
                reader.onAvailable(() -> woken.complete(System.nanoTime()));
                TestEvents.append(writer, "E" + i, "x=1");
                long answered = System.nanoTime();
                micros[i] = Math.max(0, woken.get(10, TimeUnit.SECONDS) - answered) / 1000;
                assertThat(next(reader).name()).isEqualTo("E" + i);
            }
        }
        Arrays.sort(micros);
        System.out.printf(
                "wake-up after another's acknowledged append: median %.1f ms, most %.1f ms%n",
                micros[micros.length / 2] / 1000.0, micros[micros.length - 1] / 1000.0);
        assertThat(micros[micros.length / 2]).isLessThan(1_000_000);
    }

    @Test
    void what_was_written_while_the_stream_was_cut_off_is_read_when_it_is_back() {
        try (LogReader reader = log.read(1, Criteria.EVERYTHING)) {
            TestEvents.append(writer, "Before", "x=1");
            assertThat(next(reader).name()).isEqualTo("Before");
            proxy.setDown(true);
            TestEvents.append(writer, "Meanwhile", "x=1");
            TestEvents.append(writer, "Meanwhile", "x=2");
            proxy.setDown(false);

            assertThat(List.of(next(reader).position(), next(reader).position()))
                    .containsExactly(2L, 3L);
            TestEvents.append(writer, "After", "x=1");
            assertThat(next(reader).name()).isEqualTo("After");
        }
    }

    @Test
    void a_stream_that_the_server_killed_is_resumed_where_it_was() {
        try (LogReader reader = log.read(1, Criteria.EVERYTHING)) {
            TestEvents.append(writer, "Before", "x=1");
            assertThat(next(reader).name()).isEqualTo("Before");
            for (int round = 0; round < 3; round++) {
                int opened = streams().size();
                kill(lastCursor());
                TestEvents.append(writer, "After" + round, "x=1");

                assertThat(next(reader).name()).isEqualTo("After" + round);
                await().until(() -> streams().size() > opened);
                assertThat(streams().getLast().command().toJson()).contains("resumeAfter");
            }
        }
    }

    private List<Heard> streams() {
        return heard.requests("aggregate");
    }

    private long lastCursor() {
        await().until(() -> heard.all().stream().anyMatch(WakeUpTest::opensStream));
        Heard opened = heard.all().stream().filter(WakeUpTest::opensStream).toList().getLast();
        return opened.reply().getDocument("cursor").getNumber("id").longValue();
    }

    private static boolean opensStream(Heard heard) {
        return heard.name().equals("aggregate") && heard.reply() != null;
    }

    private void kill(long cursor) {
        TestLogs.client()
                .getDatabase(database)
                .runCommand(
                        new Document("killCursors", "events").append("cursors", List.of(cursor)));
    }

    @Test
    void when_the_collection_is_dropped_readers_and_appends_fail_instead_of_beginning_anew() {
        try (LogReader reader = log.read(1, Criteria.EVERYTHING)) {
            TestEvents.append(writer, "A", "x=1");
            assertThat(next(reader).name()).isEqualTo("A");

            TestLogs.client().getDatabase(database).getCollection("events").drop();

            await().untilAsserted(
                            () -> assertThatThrownBy(reader::poll).isInstanceOf(LogReverted.class));
            assertThatThrownBy(() -> TestEvents.append(log, "B", "x=1"))
                    .isInstanceOf(LogReverted.class);
        }
    }

    @Test
    void a_read_waits_for_all_that_this_engine_wrote_or_read_before() {
        TestEvents.append(log, "A", "x=1");
        BsonDocument written = lastReply("insert");
        heard.forget();

        log.source(TestEvents.tagged("x=1"), 1);

        List<Heard> finds = heard.requests("find");
        assertThat(finds).hasSizeGreaterThanOrEqualTo(2);
        for (Heard find : finds) {
            BsonDocument concern = find.command().getDocument("readConcern");
            assertThat(concern.getString("level").getValue()).isEqualTo("majority");
            assertThat(concern.getTimestamp("afterClusterTime"))
                    .isGreaterThanOrEqualTo(written.getTimestamp("operationTime"));
        }
    }

    private BsonDocument lastReply(String command) {
        return heard.all().stream()
                .filter(it -> it.name().equals(command) && it.reply() != null)
                .toList()
                .getLast()
                .reply();
    }
}
