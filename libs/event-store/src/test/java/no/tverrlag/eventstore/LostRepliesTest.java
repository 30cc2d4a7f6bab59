package no.tverrlag.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import no.tverrlag.eventstore.CuttingProxy.Cut;
import no.tverrlag.eventstore.core.Options;
import no.tverrlag.eventstore.mongo.MongoEventLog;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Engines of which each write is answered by a cut connection, all on one log. */
@Tag("slow")
class LostRepliesTest {
    private static final int ENGINES = 4;
    private static final int EACH = 125;

    /** After each cut the end of the log is read; on SecantusDB that goes through all of it. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String database = TestLogs.freshDatabase();

    @Test
    void of_five_hundred_replies_cut_after_the_commit_none_is_doubled_or_wrongly_reported()
            throws Exception {
        List<Callable<Map<String, Long>>> engines = new ArrayList<>();
        for (int i = 0; i < ENGINES; i++) {
            String tag = "engine=" + i;
            engines.add(() -> appendWithEachReplyCut(tag));
        }

        Map<String, Long> told = new HashMap<>();
        Racers.together(engines, PATIENCE).forEach(told::putAll);

        Map<String, Long> standing = new HashMap<>();
        try (EventLog witness = TestLogs.open(database)) {
            for (StoredEvent event : witness.source(Criteria.EVERYTHING, 1).events()) {
                assertThat(standing.put(event.id(), event.position())).isNull();
            }
        }
        assertThat(told).hasSize(ENGINES * EACH).isEqualTo(standing);
    }

    /**
     * Each append says that nothing of its tag stands after the one before: one that was written
     * twice, or was there when it was said not to be, would be refused by itself.
     */
    private Map<String, Long> appendWithEachReplyCut(String tag) {
        Map<String, Long> told = new HashMap<>();
        Options patient = Options.defaults().withAnswerWithin(Duration.ofSeconds(20));
        try (CuttingProxy proxy = CuttingProxy.beforeTheServer();
                MongoClient client = proxy.client();
                EventLog log = MongoEventLog.open(client, database, patient)) {
            long after = 0;
            for (int i = 0; i < EACH; i++) {
                proxy.cutNextInserts(Cut.BEFORE_REPLY);
                NewEvent event = TestEvents.event("E" + i, tag);
                after = written(log, event, TestEvents.none(after, tag));
                told.put(event.id(), after);
                assertThat(proxy.armed()).isZero();
            }
        }
        return told;
    }

    /** An append that was surely not sent may be asked for again. */
    private static long written(EventLog log, NewEvent event, AppendCondition condition) {
        while (true) {
            try {
                return TestEvents.get(log.append(List.of(event), condition)).last();
            } catch (LogUnavailable notWritten) {
                Thread.onSpinWait();
            }
        }
    }
}
