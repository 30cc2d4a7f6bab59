package no.tverrlag.eventstore;

import static no.tverrlag.eventstore.TestEvents.event;
import static no.tverrlag.eventstore.TestEvents.get;
import static no.tverrlag.eventstore.TestEvents.none;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import no.tverrlag.eventstore.CuttingProxy.Cut;
import no.tverrlag.eventstore.core.Options;
import no.tverrlag.eventstore.mongo.MongoEventLog;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("slow")
class CutConnectionTest {
    private final String database = TestLogs.freshDatabase();
    private final CuttingProxy proxy = CuttingProxy.beforeTheServer();
    private final MongoClient client = proxy.client();
    private final EventLog log =
            MongoEventLog.open(
                    client, database, Options.defaults().withAnswerWithin(Duration.ofSeconds(20)));
    private final EventLog witness = TestLogs.open(database);

    @AfterEach
    void close() {
        proxy.close();
        log.close();
        witness.close();
        client.close();
    }

    @ParameterizedTest
    @EnumSource(Cut.class)
    void an_append_whose_connection_was_cut_is_written_exactly_once(Cut cut) {
        for (int round = 0; round < 60; round++) {
            String tag = "plan=" + round;
            proxy.cutNextInserts(cut);
            List<CompletableFuture<Appended>> appends = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                appends.add(
                        log.append(List.of(event("E" + i, tag)), none(round * 3L, tag, "n=" + i)));
            }

            appends.forEach(TestEvents::get);
            proxy.letLateOnesGo();

            assertThat(proxy.armed()).isZero();
            assertEachStandsOnceWhereItWasSaidTo(appends);
        }
        assertThat(witness.source(Criteria.EVERYTHING, 1).events()).hasSize(180);
    }

    private void assertEachStandsOnceWhereItWasSaidTo(List<CompletableFuture<Appended>> appends) {
        Map<Long, StoredEvent> log = new HashMap<>();
        Map<String, Long> ids = new HashMap<>();
        for (StoredEvent event : witness.source(Criteria.EVERYTHING, 1).events()) {
            log.put(event.position(), event);
            assertThat(ids.put(event.id(), event.position())).isNull();
        }
        for (int i = 0; i < appends.size(); i++) {
            assertThat(log.get(get(appends.get(i)).first()).name()).isEqualTo("E" + i);
        }
    }

    @Test
    void while_an_outcome_is_open_another_engine_may_take_the_position_and_ours_moves_on() {
        proxy.cutNextInserts(Cut.BEFORE_REQUEST);
        CompletableFuture<Appended> ours = log.append(List.of(event("Ours", "x=1")), null);
        Appended theirs = TestEvents.append(witness, "Theirs", "x=2");

        Appended where = get(ours);

        assertThat(List.of(where.first(), theirs.first())).containsExactlyInAnyOrder(1L, 2L);
        assertThat(witness.source(Criteria.EVERYTHING, 1).events()).hasSize(2);
    }

    @Test
    void without_a_store_what_waits_fails_and_leaves_nothing_and_with_it_appends_go_on() {
        try (EventLog hasty = hasty()) {
            TestEvents.append(hasty, "A", "x=1");
            proxy.goDownWithNextCut();
            proxy.cutNextInserts(Cut.BEFORE_REQUEST);
            CompletableFuture<Appended> open = hasty.append(List.of(event("Open", "x=1")), null);
            await().until(() -> proxy.armed() == 0);
            CompletableFuture<Appended> waiting =
                    hasty.append(List.of(event("Refused", "x=1")), null);

            assertThatThrownBy(() -> get(open)).isInstanceOf(OutcomeUnknown.class);
            assertThatThrownBy(() -> get(waiting)).isInstanceOf(LogUnavailable.class);
            assertThatThrownBy(() -> hasty.source(Criteria.EVERYTHING, 1))
                    .isInstanceOf(LogUnavailable.class);
            proxy.setDown(false);

            assertThatTheyGoOn(hasty, "A", "Open", "Z");
        }
    }

    private EventLog hasty() {
        Options options = Options.defaults().withAnswerWithin(Duration.ofMillis(400));
        return MongoEventLog.open(client, database, options);
    }

    /** The event that is asked for last is written, and all of them stand in this order. */
    private void assertThatTheyGoOn(EventLog log, String... names) {
        String last = names[names.length - 1];
        await().ignoreExceptionsInstanceOf(LogUnavailable.class)
                .until(() -> TestEvents.append(log, last, "x=1").first() == names.length);
        assertThat(witness.source(Criteria.EVERYTHING, 1).events())
                .extracting(StoredEvent::name)
                .containsExactly(names);
    }

    @Test
    void an_outcome_that_cannot_be_found_out_in_time_is_said_to_be_unknown_and_resolved_later() {
        try (EventLog hasty = hasty()) {
            TestEvents.append(hasty, "A", "x=1");
            proxy.goDownWithNextCut();
            proxy.cutNextInserts(Cut.DELIVER_LATE);
            CompletableFuture<Appended> open = hasty.append(List.of(event("Late", "x=1")), null);

            assertThatThrownBy(() -> get(open)).isInstanceOf(OutcomeUnknown.class);
            proxy.setDown(false);
            proxy.letLateOnesGo();

            assertThatTheyGoOn(hasty, "A", "Late", "Z");
        }
    }

    @Test
    void a_store_that_comes_back_empty_gets_no_batch_that_was_under_way() {
        try (EventLog hasty = hasty()) {
            TestEvents.append(hasty, "A", "x=1");
            proxy.goDownWithNextCut();
            proxy.cutNextInserts(Cut.BEFORE_REQUEST);
            CompletableFuture<Appended> open = hasty.append(List.of(event("Open", "x=1")), null);
            await().until(() -> proxy.armed() == 0);
            MongoCollection<Document> events =
                    TestLogs.client().getDatabase(database).getCollection("events");
            events.deleteMany(new Document());
            proxy.setDown(false);

            assertThatThrownBy(() -> get(open))
                    .isInstanceOfAny(LogReverted.class, OutcomeUnknown.class);
            await().untilAsserted(
                            () ->
                                    assertThatThrownBy(() -> TestEvents.append(hasty, "Z", "x=1"))
                                            .isInstanceOf(LogReverted.class));
            assertThat(events.countDocuments()).isZero();
        }
    }
}
