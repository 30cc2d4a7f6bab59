package no.tverrlag.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import no.tverrlag.contracts.Contracts;
import no.tverrlag.contracts.log.LogMessage;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.Envelope;
import no.tverrlag.kernel.EventType;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.Ids;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Sector;
import no.tverrlag.privacy.KeysDatabase;
import no.tverrlag.privacy.MasterKeys;
import no.tverrlag.privacy.SealedJson;
import no.tverrlag.runtime.kafka.PublicEvents;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Another service, as far as the one under test can tell: it publishes its contract's events on its
 * topic.
 */
public final class Neighbour {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong POSITIONS = new AtomicLong();

    private final String service;
    private final PublicEvents events;

    public Neighbour(String service) {
        this.service = service;
        MongoClient client = MongoClients.create(setting("quarkus.mongodb.connection-string"));
        MasterKeys masters = MasterKeys.parse(setting("tverrlag.master-key"));
        this.events =
                new PublicEvents(
                        new SealedJson(
                                KeysDatabase.open(
                                                client.getDatabase("keys"),
                                                masters,
                                                Clock.systemUTC())
                                        .subjectKeys()));
    }

    /**
     * Publishes the message as said now by a coordinating unit; answers its position, to be
     * awaited.
     */
    public long publishes(PersonEvent message) {
        return publishes(message, Instant.now());
    }

    public long publishes(PersonEvent message, Instant occurredAt) {
        long position = nextPosition();
        send(record(message, occurredAt, position));
        return position;
    }

    /** A position that no neighbour has used yet, for {@link #record}. */
    public static long nextPosition() {
        return POSITIONS.incrementAndGet();
    }

    /** The record that {@link #publishes} would send, for tests that damage or repeat it. */
    public ProducerRecord<String, byte[]> record(
            PersonEvent message, Instant occurredAt, long position) {
        EventType<? extends PersonEvent> row = contract(message).rowOf(message.getClass());
        return events.record(
                service,
                service,
                row,
                message,
                new Fact<>(message, envelope(message, row, occurredAt), position));
    }

    private Catalogue<?> contract(PersonEvent message) {
        return message instanceof LogMessage
                ? Contracts.onEveryTopic()
                : Contracts.all().stream()
                        .filter(each -> each.service().equals(service))
                        .findFirst()
                        .orElseThrow();
    }

    public void send(ProducerRecord<String, byte[]> record) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", setting("kafka.bootstrap.servers"), "acks", "all");
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get(30, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new IllegalStateException("could not publish", failed);
        }
    }

    private static Envelope envelope(
            PersonEvent message, EventType<? extends PersonEvent> row, Instant occurredAt) {
        String id = Ids.timeOrdered(System.currentTimeMillis(), RANDOM);
        Actor unit =
                new Actor(
                        "unit",
                        Role.COORDINATING_UNIT,
                        Sector.HEALTH_MUNICIPAL,
                        "Coordinating unit",
                        Caller.MUNICIPALITY,
                        null);
        return new Envelope(
                id,
                message.person(),
                occurredAt,
                Instant.now(),
                unit,
                Caller.MUNICIPALITY,
                "COC",
                LegalBasis.statute("hol 7-3"),
                row.category(),
                "Coordinating unit",
                id,
                id,
                id,
                id);
    }

    private static String setting(String name) {
        return Servers.settings().getOrDefault(name, "");
    }
}
