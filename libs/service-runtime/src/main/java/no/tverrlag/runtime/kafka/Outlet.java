package no.tverrlag.runtime.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.LogReverted;
import no.tverrlag.eventstore.axon.MongoTokenStore;
import no.tverrlag.eventstore.mongo.StoredLog;
import no.tverrlag.privacy.SealedJson;
import no.tverrlag.runtime.ServiceDefinition;
import no.tverrlag.slices.CatalogueCodec;
import org.apache.kafka.common.KafkaException;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.SimpleEventHandlingComponent;
import org.axonframework.messaging.eventhandling.configuration.EventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.jboss.logging.Logger;

/**
 * Publishes what is stored, in store order: one claimed segment, an idempotent producer, and a
 * position that advances after the broker's acknowledgement. Whatever the topic already holds from
 * this service is not sent again, and whatever it lacks is (ADR 26).
 *
 * <p>While the broker is down it waits; commands go on being accepted.
 */
@ApplicationScoped
public class Outlet {

    private static final Logger LOG = Logger.getLogger(Outlet.class);
    private static final String NAME = "outlet";
    private static final long CLAIM_INTERVAL_MILLIS = 1_000;

    private final Map<String, Object> kafka;
    private final PublicRecords records;
    private final LogComparison comparison;
    private Optional<Publisher> publisher = Optional.empty();

    Outlet(
            ServiceDefinition service,
            SealedJson json,
            LogComparison comparison,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
        this.comparison = comparison;
        this.records = new PublicRecords(service, json, comparison.home());
    }

    /**
     * Before anything is recorded: an older log than the topics know stops here. If it is the
     * topics that lack something, they get it again, and since nobody can say then whether the log
     * is whole, it goes on at positions that were never given. While the topics can't be read, the
     * service does without the comparison; it is made before the first fact is published.
     */
    public void compare(EventLog log, MongoTokenStore tokens, Clock clock) {
        try {
            OptionalLong handled = tokens.position(NAME); // first, for others may be publishing
            Published published = comparison.published();
            published.refresh(LogComparison.PATIENCE);
            Optional<LogReverted> older =
                    comparison.foreign(published.lasts()).map(Publisher::olderThan);
            older.ifPresent(log::stop);
            if (older.isEmpty() && handled.isPresent()) {
                comparison
                        .lacking(published, handled.getAsLong() + 1)
                        .ifPresent(last -> completeTopics(last, tokens, clock));
            }
        } catch (KafkaException unread) {
            LOG.warnf(
                    "the topics can't be read now, so the log is not compared with them yet: %s",
                    unread.getClass().getSimpleName());
        }
    }

    /** The last fact is handled once more, and what stands before it is looked at then. */
    private void completeTopics(long last, MongoTokenStore tokens, Clock clock) {
        LOG.warn("the topics lack what was published; it is sent again");
        tokens.beginAgain(NAME, last - 1);
        StoredLog stored = comparison.stored();
        long head = stored.head();
        if (stored.at(head).isPresent()) {
            stored.resume(head, head, Instant.now(clock));
        }
    }

    /** Adds the outlet's event processor to the configuration. */
    public void register(
            EventSourcingConfigurer configurer,
            TokenStore tokens,
            Set<String> names,
            EventLog log,
            CatalogueCodec codec) {
        Publisher sends = new Publisher(kafka, records, comparison, log, codec::fact);
        publisher = Optional.of(sends);
        Set<QualifiedName> all = names.stream().map(QualifiedName::new).collect(Collectors.toSet());
        SimpleEventHandlingComponent component =
                new SimpleEventHandlingComponent((event, context) -> Optional.of(NAME));
        component.subscribe(
                all,
                (event, context) -> {
                    sends.publish(CatalogueCodec.fact(event));
                    return MessageStream.empty();
                });
        configurer.componentRegistry(
                registry -> registry.registerComponent(TokenStore.class, configuration -> tokens));
        configurer.messaging(
                messaging ->
                        messaging.eventProcessing(
                                processing ->
                                        processing.pooledStreaming(
                                                pooled ->
                                                        pooled.processor(
                                                                () ->
                                                                        processor(
                                                                                component,
                                                                                tokens)))));
    }

    private static PooledStreamingEventProcessorModule processor(
            SimpleEventHandlingComponent component, TokenStore tokens) {
        return EventProcessorModule.pooledStreaming(NAME)
                .eventHandlingComponents(
                        components -> components.declarative(configuration -> component))
                .customized(
                        (configuration, settings) ->
                                settings.tokenStore(tokens)
                                        .initialSegmentCount(1)
                                        .initialToken(source -> source.firstToken(null))
                                        .tokenClaimInterval(CLAIM_INTERVAL_MILLIS)
                                        .enableCoordinatorClaimExtension())
                .build();
    }

    /**
     * Ends the connection to the broker; what was not acknowledged is sent after the next start.
     */
    public void close() {
        publisher.ifPresent(Publisher::close);
    }
}
