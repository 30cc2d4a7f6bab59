package no.tverrlag.slices;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import no.tverrlag.embedded.store.EmbeddedStore;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.StoredEvent;
import no.tverrlag.eventstore.core.Options;
import no.tverrlag.eventstore.mongo.MongoEventLog;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Slice;
import no.tverrlag.privacy.PersonKey;
import no.tverrlag.privacy.SealedJson;
import no.tverrlag.privacy.SubjectKeys;
import no.tverrlag.slices.Rooms.RoomEvent;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.bson.BsonBinarySubType;
import org.bson.Document;
import org.bson.types.Binary;

/** A service's engine without its edges, on a real log over a store in memory. */
final class TestEngine implements AutoCloseable {
    static final Instant OCCURRED = Instant.parse("2026-03-01T10:00:00Z");

    private static final Supplier<String> IDS = () -> UUID.randomUUID().toString();

    private final EmbeddedStore store;
    private final MongoClient client;
    private final AxonConfiguration axon;
    final EventLog log;
    final CatalogueCodec codec = new CatalogueCodec(Rooms.CATALOGUES, new SealedJson(new Keys()));
    final Orders orders;
    final Answers answers;
    final Recorder recorder;

    TestEngine() throws IOException {
        store = EmbeddedStore.inMemory(0);
        client = impatient(store.uri());
        log =
                MongoEventLog.open(
                        client,
                        "rooms",
                        Options.defaults().withAnswerWithin(Duration.ofMillis(500)));
        axon =
                SliceModules.configurer(
                                "rooms",
                                log,
                                codec,
                                Rooms.CATALOGUES,
                                List.of(Rooms.TAKE, Rooms.CLOSE),
                                IDS,
                                Clock.systemUTC())
                        .build();
        axon.start();
        orders = new Orders("rooms", axon.getComponent(CommandBus.class), Duration.ofSeconds(10));
        answers = new Answers(log, codec, Rooms.CATALOGUES);
        recorder = new Recorder(log, codec, Rooms.CATALOGUES, IDS, Clock.systemUTC());
    }

    private static MongoClient impatient(String uri) {
        return MongoClients.create(
                MongoClientSettings.builder()
                        .applyConnectionString(new com.mongodb.ConnectionString(uri))
                        .applyToClusterSettings(
                                it -> it.serverSelectionTimeout(500, TimeUnit.MILLISECONDS))
                        .applyToSocketSettings(it -> it.readTimeout(5, TimeUnit.SECONDS))
                        .build());
    }

    Outcome take(String commandId, String room, int seats) {
        return send(Rooms.TAKE, new Rooms.Take(Rooms.NORA, room, seats), stamp(commandId, "r1"));
    }

    <C, S> Outcome send(Slice<C, S, RoomEvent> slice, C command, Stamp stamp) {
        return orders.carryOut(new Order<>(slice, command, stamp, OptionalLong.empty()));
    }

    static Stamp stamp(String commandId, String request) {
        return new Stamp(
                Rooms.NORA,
                OCCURRED,
                new Actor("per", Role.SYSTEM, null, null, null, null),
                null,
                "COC",
                LegalBasis.statute("hol-7-2"),
                "org-1",
                "corr-1",
                "cause-1",
                commandId,
                request,
                "seat-1");
    }

    List<StoredEvent> events() {
        return log.source(Criteria.EVERYTHING, 1).events();
    }

    void stopStore() {
        store.close();
    }

    /** In place of each batch that this engine has seen there is one of somebody else. */
    void exchangeLog() {
        Binary stranger = new Binary(BsonBinarySubType.UUID_STANDARD, new byte[16]);
        client.getDatabase("rooms")
                .getCollection("events")
                .updateMany(new Document(), new Document("$set", new Document("batch", stranger)));
    }

    @Override
    public void close() {
        axon.shutdown();
        log.close();
        client.close();
        store.close();
    }

    /** One key for each person. */
    private static final class Keys implements SubjectKeys {
        private final Map<PersonId, PersonKey> keys = new ConcurrentHashMap<>();

        @Override
        public Optional<PersonKey> find(PersonId person) {
            return Optional.ofNullable(keys.get(person));
        }

        @Override
        public PersonKey findOrCreate(PersonId person) {
            return keys.computeIfAbsent(person, _ -> PersonKey.of(new byte[32]));
        }

        @Override
        public boolean isErased(PersonId person) {
            return false;
        }

        @Override
        public void destroy(PersonId person) {
            keys.remove(person);
        }
    }
}
