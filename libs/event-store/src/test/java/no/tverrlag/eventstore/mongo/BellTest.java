package no.tverrlag.eventstore.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.LogReader;
import no.tverrlag.eventstore.LogReverted;
import no.tverrlag.eventstore.TestEvents;
import no.tverrlag.eventstore.TestLogs;
import no.tverrlag.eventstore.core.BatchedLog;
import no.tverrlag.eventstore.core.Bell;
import no.tverrlag.eventstore.core.LogClock;
import no.tverrlag.eventstore.core.Options;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an engine does when its store rings; it polls once an hour. */
class BellTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final String database = TestLogs.freshDatabase();
    private final MongoDatabase server = TestLogs.client().getDatabase(database);
    private final EventLog writer = TestLogs.open(database);
    private final HandBell bell = new HandBell();
    private final EventLog log = open();

    private static final class HandBell implements Bell {
        private Bell.Listener listener;
        private boolean closed;

        @Override
        public void start(Listener listener) {
            this.listener = listener;
        }

        @Override
        public boolean isListening() {
            return true;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private EventLog open() {
        ServerTraits traits = ServerTraits.ask(server);
        BatchCollection batches = new BatchCollection(TestLogs.client(), server, "events", traits);
        Options hourly = Options.defaults().withPolling(HOUR, HOUR, HOUR);
        return new BatchedLog(
                new MongoBatchStorage(batches, traits), LogClock.SYSTEM, hourly, bell);
    }

    @AfterEach
    void close() {
        log.close();
        writer.close();
    }

    @Test
    void a_ring_has_the_store_read_from_where_the_engine_stands() {
        try (LogReader reader = log.read(1, Criteria.EVERYTHING)) {
            for (int i = 0; i < 150; i++) {
                TestEvents.append(writer, "E" + i, "x=1");
            }
            bell.listener.rang(150);

            for (int i = 0; i < 150; i++) {
                await().pollDelay(Duration.ZERO).until(reader::hasNext);
                assertThat(reader.poll().position()).isEqualTo(i + 1);
            }
        }
    }

    @Test
    void who_asks_for_the_head_wakes_the_readers() {
        try (LogReader reader = log.read(1, Criteria.EVERYTHING)) {
            await().until(() -> reader.poll() == null);
            TestEvents.append(writer, "A", "x=1");

            assertThat(log.freshHead()).isEqualTo(1);

            await().until(reader::hasNext);
        }
    }

    @Test
    void a_log_that_is_gone_fails_readers_and_appends() {
        TestEvents.append(log, "A", "x=1");
        try (LogReader reader = log.read(2, Criteria.EVERYTHING)) {
            bell.listener.gone(new LogReverted("dropped"));

            assertThatThrownBy(reader::poll).isInstanceOf(LogReverted.class);
            assertThatThrownBy(() -> TestEvents.append(log, "B", "x=1"))
                    .isInstanceOf(LogReverted.class);
        }
    }

    @Test
    void the_bell_is_closed_with_the_log() {
        log.close();

        assertThat(bell.closed).isTrue();
    }

    @Test
    void a_stream_whose_history_is_lost_begins_anew_and_rings_for_what_was_written_meanwhile() {
        assumeTrue(TestLogs.isReplicated(), "left out: this server has no change streams");
        var batches = server.getCollection("events", BsonDocument.class);
        Queue<Long> rung = new ConcurrentLinkedQueue<>();
        try (ChangeStreamBell stream = new ChangeStreamBell(batches, own -> own == 7)) {
            stream.token = new BsonDocument("_data", new BsonString("8200"));
            stream.start(collect(rung));

            await().until(stream::isListening);
            await().until(() -> rung.contains(Bell.ANYTHING));
            batches.insertOne(new BsonDocument("_id", new BsonInt64(7)));
            batches.insertOne(new BsonDocument("_id", new BsonInt64(8)));

            await().until(() -> rung.contains(8L));
            assertThat(rung).doesNotContain(7L);
        }
    }

    private static Bell.Listener collect(Queue<Long> rung) {
        return new Bell.Listener() {
            @Override
            public void rang(long position) {
                rung.add(position);
            }

            @Override
            public void gone(LogReverted why) {
                throw new AssertionError(why);
            }
        };
    }
}
