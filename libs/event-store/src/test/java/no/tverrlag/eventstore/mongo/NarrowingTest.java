package no.tverrlag.eventstore.mongo;

import static no.tverrlag.eventstore.TestEvents.event;
import static no.tverrlag.eventstore.TestEvents.get;
import static no.tverrlag.eventstore.TestEvents.tagged;
import static no.tverrlag.eventstore.TestEvents.tags;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.util.List;
import java.util.Set;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.Criterion;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.HeardCommands;
import no.tverrlag.eventstore.StoredEvent;
import no.tverrlag.eventstore.StoredTag;
import no.tverrlag.eventstore.TestLogs;
import no.tverrlag.eventstore.core.Options;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NarrowingTest {
    private final HeardCommands heard = new HeardCommands();
    private final MongoClient client = TestLogs.client(TestLogs.uri(), heard);
    private final EventLog log =
            MongoEventLog.open(client, TestLogs.freshDatabase(), Options.defaults());

    @AfterEach
    void close() {
        log.close();
        client.close();
    }

    private void append() {
        get(
                log.append(
                        List.of(
                                event("Reported", "case=a", "person=nora"),
                                event("Assigned", "case=b"),
                                event("Assigned", "case=a"),
                                event("Closed", "case=$a")),
                        null));
    }

    private List<Long> positions(Criteria criteria) {
        return log.source(criteria, 1).events().stream().map(StoredEvent::position).toList();
    }

    private static Criteria either(Criterion... any) {
        return new Criteria(Set.of(any));
    }

    @Test
    void the_server_sends_the_events_of_a_case_and_zeros_for_the_others_of_its_batch() {
        append();
        heard.forget();

        assertThat(positions(tagged("case=a"))).containsExactly(1L, 3L);

        BsonDocument reply =
                heard.all().stream()
                        .filter(it -> it.reply() != null && it.name().equals("find"))
                        .reduce((_, last) -> last)
                        .orElseThrow()
                        .reply();
        List<?> sent =
                reply.getDocument("cursor")
                        .getArray("firstBatch")
                        .get(0)
                        .asDocument()
                        .getArray("events");
        assertThat(sent).hasSize(4);
        assertThat(sent.get(1)).isEqualTo(new BsonInt32(0));
        assertThat(sent.get(3)).isEqualTo(new BsonInt32(0));
    }

    @Test
    void tags_and_names_are_told_apart_and_a_dollar_is_a_letter() {
        append();

        assertThat(positions(tagged("case=a", "person=nora"))).containsExactly(1L);
        assertThat(positions(tagged("case=$a"))).containsExactly(4L);
        assertThat(positions(either(new Criterion(Set.of(), Set.of("Assigned", "Closed")))))
                .containsExactly(2L, 3L, 4L);
        Set<StoredTag> a = tags("case=a");
        Set<StoredTag> b = tags("case=b");
        assertThat(
                        positions(
                                either(
                                        new Criterion(a, Set.of("Assigned")),
                                        new Criterion(b, Set.of()))))
                .containsExactly(2L, 3L);
        assertThat(positions(either(new Criterion(b, Set.of()), new Criterion(Set.of(), Set.of()))))
                .containsExactly(1L, 2L, 3L, 4L);
    }
}
