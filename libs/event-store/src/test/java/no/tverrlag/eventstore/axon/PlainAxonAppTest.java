package no.tverrlag.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.TestLogs;
import no.tverrlag.eventstore.core.Options;
import no.tverrlag.eventstore.mongo.MongoEventLog;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.SimpleEventHandlingComponent;
import org.axonframework.messaging.eventhandling.configuration.EventProcessorModule.EventHandlingPhase;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.axonframework.update.UpdateCheckerConfigurationEnhancer;
import org.junit.jupiter.api.Test;

/** The log and the token store in an Axon application as anybody would write it. */
class PlainAxonAppTest {
    private static final QualifiedName NEED = new QualifiedName("demo.NeedReported");

    private final String database = TestLogs.freshDatabase();
    private final List<String> handled = new CopyOnWriteArrayList<>();

    // The README shows what stands between the two marks.
    private AxonConfiguration startApp(
            MongoClient client,
            Function<
                            EventHandlingPhase<
                                    PooledStreamingEventProcessorModule,
                                    PooledStreamingEventProcessorConfiguration>,
                            PooledStreamingEventProcessorModule>
                    demo) {
        // tag::use[]
        EventLog log = MongoEventLog.open(client, database, Options.defaults());
        EventStorageEngine engine = new LogEventStorageEngine(log, new StringCodec());
        TokenStore tokens =
                new MongoTokenStore(
                        client.getDatabase(database), "this-process", Duration.ofSeconds(10));
        var app = EventSourcingConfigurer.create();
        app.registerEventStorageEngine(c -> engine);
        app.registerTagResolver(c -> event -> Set.of(new Tag("kind", "demo")));
        app.componentRegistry(r -> r.registerComponent(TokenStore.class, c -> tokens));
        app.componentRegistry(r -> r.disableEnhancer(UpdateCheckerConfigurationEnhancer.class));
        app.messaging(
                m -> m.eventProcessing(e -> e.pooledStreaming(p -> p.processor("demo", demo))));
        return app.start();
        // end::use[]
    }

    private AxonConfiguration start() {
        SimpleEventHandlingComponent handlers =
                new SimpleEventHandlingComponent((event, context) -> Optional.of("all"));
        handlers.subscribe(
                NEED,
                (event, context) -> {
                    handled.add(event.payload().toString());
                    return MessageStream.empty();
                });
        return startApp(
                TestLogs.client(),
                p -> p.eventHandlingComponents(h -> h.declarative(c -> handlers)).notCustomized());
    }

    private static EventMessage need(String text) {
        return new GenericEventMessage(new MessageType(NEED), text);
    }

    private static void publish(AxonConfiguration app, String text) throws Exception {
        app.getComponent(UnitOfWorkFactory.class)
                .create()
                .executeWithResult(
                        context -> {
                            EventStore store = app.getComponent(EventStore.class);
                            store.transaction(context).appendEvent(need(text));
                            return CompletableFuture.completedFuture(text);
                        })
                .get(10, TimeUnit.SECONDS);
    }

    private static List<String> needs(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> "need" + i).toList();
    }

    @Test
    void a_processor_handles_every_event_once_in_order_also_across_a_restart() throws Exception {
        AxonConfiguration app = start();
        for (String text : needs(1, 20)) {
            publish(app, text);
        }
        await().untilAsserted(() -> assertThat(handled).isEqualTo(needs(1, 20)));
        app.shutdown();

        AxonConfiguration restarted = start();
        publish(restarted, "need21");

        await().untilAsserted(() -> assertThat(handled).isEqualTo(needs(1, 21)));
        restarted.shutdown();
    }

    @Test
    void the_marker_of_a_commit_lets_no_later_event_of_another_pass() throws Exception {
        try (EventLog log = TestLogs.open(database)) {
            LogEventStorageEngine engine = new LogEventStorageEngine(log, new StringCodec());
            EventCriteria criteria = EventCriteria.havingTags("plan", "1");
            ConsistencyMarker mine = append(engine, AppendCondition.none());
            append(engine, AppendCondition.none());

            AppendCondition stale = AppendCondition.withCriteria(criteria).withMarker(mine);
            CompletableFuture<ConsistencyMarker> rejected = appending(engine, stale);

            assertThat(rejected)
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableThat()
                    .withCauseInstanceOf(AppendEventsTransactionRejectedException.class);
            assertThat(log.freshHead()).isEqualTo(2);
        }
    }

    @Test
    void an_alternative_that_matches_everything_is_not_forgotten() throws Exception {
        try (EventLog log = TestLogs.open(database)) {
            LogEventStorageEngine engine = new LogEventStorageEngine(log, new StringCodec());
            append(engine, AppendCondition.none());
            EventCriteria all =
                    EventCriteria.either(
                            EventCriteria.havingAnyTag(), EventCriteria.havingTags("plan", "2"));

            MessageStream<EventMessage> found =
                    engine.source(SourcingCondition.conditionFor(all), null);

            assertThat(found.next().orElseThrow().message().payload()).isEqualTo("a need");
        }
    }

    private static ConsistencyMarker append(EventStorageEngine engine, AppendCondition condition)
            throws Exception {
        return appending(engine, condition).get(5, TimeUnit.SECONDS);
    }

    private static CompletableFuture<ConsistencyMarker> appending(
            EventStorageEngine engine, AppendCondition condition) {
        return engine.appendEvents(
                        condition,
                        null,
                        new GenericTaggedEventMessage<>(
                                need("a need"), Set.of(new Tag("plan", "1"))))
                .thenCompose(PlainAxonAppTest::finish);
    }

    @SuppressWarnings("unchecked")
    private static CompletableFuture<ConsistencyMarker> finish(
            EventStorageEngine.AppendTransaction<?> transaction) {
        var open = (EventStorageEngine.AppendTransaction<Object>) transaction;
        return open.commit(null).thenCompose(result -> open.afterCommit(result, null));
    }

    @Test
    void the_readme_shows_the_code_of_this_test() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String source =
                Files.readString(
                        Path.of("src/test/java/no/tverrlag/eventstore/axon/PlainAxonAppTest.java"));
        String used =
                source.substring(
                        source.indexOf("// tag::use[]\n") + 14, source.indexOf("// end::use[]"));
        String shown =
                readme.substring(
                        readme.indexOf("```java\n") + 8,
                        readme.indexOf("```", readme.indexOf("```java\n") + 8));

        assertThat(shown.replaceAll("\\s+", "")).isEqualTo(used.replaceAll("\\s+", ""));
    }
}
