package no.tverrlag.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.List;
import no.tverrlag.eventstore.core.Options;
import no.tverrlag.eventstore.mongo.MongoEventLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an engine asks of the server while nothing happens, and while only it writes. */
class IdleTest {
    private final HeardCommands heard = new HeardCommands();
    private final MongoClient client = TestLogs.client(TestLogs.uri(), heard);
    private final String database = TestLogs.freshDatabase();
    private final EventLog log = MongoEventLog.open(client, database, Options.defaults());

    @AfterEach
    void close() {
        log.close();
        client.close();
    }

    @Test
    void an_idle_reader_asks_for_events_no_more_than_once_a_second() {
        try (LogReader reader = log.read(1, Criteria.EVERYTHING)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> slowedDown());

            assertThat(reader.poll()).isNull();
        }
    }

    private boolean slowedDown() {
        List<HeardCommands.Heard> finds = heard.requests("find");
        return finds.size() > 2
                && finds.getLast().nanos() - finds.get(finds.size() - 2).nanos() > 990_000_000L;
    }

    @Test
    void without_a_reader_nothing_is_asked_for() {
        TestEvents.append(log, "A", "x=1");
        heard.forget();

        try (EventLog other = TestLogs.open(database);
                LogReader reader = other.read(2, Criteria.EVERYTHING)) {
            TestEvents.append(other, "B", "x=1");
            await().until(reader::hasNext);
        }

        assertThat(heard.requests("find")).isEmpty();
    }

    @Test
    void own_commits_reach_own_readers_without_a_read_for_each() {
        try (LogReader reader = log.read(1, Criteria.EVERYTHING)) {
            await().until(() -> !heard.requests("find").isEmpty());
            heard.forget();
            long began = System.nanoTime();
            for (int i = 0; i < 200; i++) {
                TestEvents.append(log, "E" + i, "x=1");
            }
            for (int i = 0; i < 200; i++) {
                assertThat(reader.poll().name()).isEqualTo("E" + i);
            }

            long slowly = 1 + (System.nanoTime() - began) / 1_000_000_000L;
            assertThat(heard.requests("find").size())
                    .isLessThanOrEqualTo((int) (backingOff() + slowly));
        }
    }

    /** Looks with a pause that doubles from 5 ms to one second. */
    private static int backingOff() {
        return 9;
    }
}
