package no.tverrlag.runtime.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import no.tverrlag.contracts.access.AccessContracts;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.privacy.SealedJson;
import no.tverrlag.runtime.ServiceDefinition;
import no.tverrlag.runtime.access.AccessEvent;
import no.tverrlag.runtime.access.AccessPublished;
import no.tverrlag.slices.CatalogueCodec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.SimpleEventHandlingComponent;
import org.axonframework.messaging.eventhandling.configuration.EventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;

/**
 * Publishes what is stored, in store order: one claimed segment, an idempotent producer, and a
 * position that advances after the broker's acknowledgement. Whatever the topic already holds from
 * this service is not sent again.
 *
 * <p>While the broker is down it waits; commands go on being accepted.
 */
@ApplicationScoped
public class Outlet {

    private static final long SEND_SECONDS = 150;
    private static final long CLAIM_INTERVAL_MILLIS = 1_000;

    private final ServiceDefinition service;
    private final PublicEvents events;
    private final Map<String, Object> kafka;
    private final Published published;
    private Optional<KafkaProducer<String, byte[]>> producer = Optional.empty();
    private long previous = -1;

    Outlet(
            ServiceDefinition service,
            SealedJson json,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.service = service;
        this.events = new PublicEvents(json);
        this.kafka = kafka;
        this.published = new Published(kafka, PublicEvents.sourceOf(service.name()));
    }

    /** Adds the outlet's event processor to the configuration. */
    public void register(EventSourcingConfigurer configurer, TokenStore tokens, Set<String> names) {
        Set<QualifiedName> all = names.stream().map(QualifiedName::new).collect(Collectors.toSet());
        SimpleEventHandlingComponent component =
                new SimpleEventHandlingComponent((event, context) -> Optional.of("outlet"));
        component.subscribe(
                all,
                (event, context) -> {
                    publish(event);
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
        return EventProcessorModule.pooledStreaming("outlet")
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

    private synchronized void publish(EventMessage message) {
        Fact<PersonEvent> fact = CatalogueCodec.fact(message);
        boolean follows = fact.position() == previous + 1;
        previous = -1; // whatever fails from here on may have reached the topic: look there again
        if (!follows) {
            published.refresh(service.contracts().isPresent() ? service.name() : "access");
        }
        ProducerRecord<String, byte[]> record = record(fact);
        if (published.isNew(record.topic(), record.partition(), fact.position())) {
            send(record);
            published.sent(record.topic(), record.partition(), fact.position());
        }
        previous = fact.position();
    }

    private ProducerRecord<String, byte[]> record(Fact<PersonEvent> fact) {
        if (fact.event() instanceof AccessEvent access) {
            PersonEvent message = AccessPublished.of(access, fact.envelope().actor());
            return events.record(
                    service.name(),
                    AccessContracts.CATALOGUE.rowOf(message.getClass()),
                    message,
                    fact);
        }
        Catalogue<? extends PersonEvent> contracts = service.contracts().orElseThrow();
        PersonEvent message = service.published(fact.event());
        return events.record(service.name(), contracts.rowOf(message.getClass()), message, fact);
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer().send(record).get(SEND_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException(
                    "the broker did not acknowledge; the outlet tries again", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while publishing", interrupted);
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer.isEmpty()) {
            Map<String, Object> settings = new HashMap<>(kafka);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            settings.put(
                    ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
            settings.put(
                    ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                    ByteArraySerializer.class.getName());
            producer = Optional.of(new KafkaProducer<>(settings));
        }
        return producer.get();
    }

    /**
     * Ends the connection to the broker; what was not acknowledged is sent after the next start.
     */
    public void close() {
        producer.ifPresent(open -> open.close(java.time.Duration.ofSeconds(2)));
    }
}
