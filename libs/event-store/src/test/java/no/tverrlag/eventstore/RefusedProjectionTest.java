package no.tverrlag.eventstore;

import static no.tverrlag.eventstore.TestEvents.event;
import static no.tverrlag.eventstore.TestEvents.get;
import static no.tverrlag.eventstore.TestEvents.tagged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import java.util.List;
import no.tverrlag.eventstore.core.Options;
import no.tverrlag.eventstore.mongo.MongoEventLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that cannot leave events out of the batches it sends. */
class RefusedProjectionTest {
    private final String database = TestLogs.freshDatabase();
    private final HeardCommands heard = new HeardCommands();
    private final CuttingProxy proxy = CuttingProxy.beforeTheServer();
    private final MongoClient client = proxy.client(heard);
    private EventLog log;

    @BeforeEach
    void open() {
        try (EventLog before = TestLogs.open(database)) {
            get(before.append(List.of(event("A", "case=a"), event("B", "case=b")), null));
        }
        log = MongoEventLog.open(client, database, Options.defaults());
        heard.forget();
    }

    @AfterEach
    void close() {
        log.close();
        client.close();
        proxy.close();
    }

    private List<Long> positions(String tag) {
        return log.source(tagged(tag), 1).events().stream().map(StoredEvent::position).toList();
    }

    private long narrowed() {
        return heard.requests("find").stream()
                .filter(find -> find.command().toJson().contains("$map"))
                .count();
    }

    @Test
    void it_is_asked_for_whole_batches_instead_and_is_not_tried_again() {
        proxy.misspell("$map", "$mop");

        assertThat(positions("case=b")).containsExactly(2L);
        assertThat(positions("case=a")).containsExactly(1L);

        assertThat(narrowed()).isEqualTo(1);
    }

    @Test
    void one_that_understands_is_asked_so_each_time() {
        assertThat(positions("case=b")).containsExactly(2L);
        assertThat(positions("case=a")).containsExactly(1L);

        assertThat(narrowed()).isEqualTo(2);
    }

    @Test
    void one_that_is_away_is_no_server_that_refuses() {
        proxy.setDown(true);
        assertThatThrownBy(() -> positions("case=b")).isInstanceOf(LogUnavailable.class);
        proxy.setDown(false);

        assertThat(positions("case=b")).containsExactly(2L);
        assertThat(positions("case=a")).containsExactly(1L);

        assertThat(narrowed()).isGreaterThanOrEqualTo(2);
    }
}
