package no.tverrlag.bench.legacy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import no.tverrlag.bench.load.MeasuredStore;
import no.tverrlag.bench.load.Payload;
import no.tverrlag.bench.load.Serving;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;

/**
 * The MongoDB engine for Axon 4, with a document for each event as is usual, without transactions,
 * its writes acknowledged when they are in the journal.
 */
public final class LegacyStore implements MeasuredStore {
    private static final String TYPE = "Case";
    private static final Duration APART = Duration.ofMillis(100);

    private final EventStorageEngine engine;
    private final MongoClient client;
    private Instant filled = Instant.now().minus(Duration.ofDays(1));
    private final AtomicLong size = new AtomicLong();

    private LegacyStore(EventStorageEngine engine, MongoClient client) {
        this.engine = engine;
        this.client = client;
    }

    /**
     * @param arguments the server's URI and the database
     */
    public static void main(String[] arguments) throws Exception {
        MongoClient client =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(new ConnectionString(arguments[0]))
                                .writeConcern(WriteConcern.W1.withJournal(true))
                                .retryWrites(false)
                                .build());
        Serializer json = JacksonSerializer.defaultSerializer();
        MongoEventStorageEngine engine =
                MongoEventStorageEngine.builder()
                        .mongoTemplate(
                                DefaultMongoTemplate.builder()
                                        .mongoDatabase(client, arguments[1])
                                        .build())
                        .eventSerializer(json)
                        .snapshotSerializer(json)
                        .batchSize(1000)
                        .build();
        makeIndexes(engine);
        Serving.serve(new LegacyStore(engine, client));
    }

    /** The unique one is what keeps two events off one sequence number. */
    @SuppressWarnings("deprecation")
    private static void makeIndexes(MongoEventStorageEngine engine) {
        engine.ensureIndexes();
    }

    private static EventMessage<?> event(String caseId, long sequence) {
        return new GenericDomainEventMessage<>(TYPE, caseId, sequence, Payload.usual());
    }

    /**
     * This engine reads by time and asks each time again for what was recorded in the ten seconds
     * before, but for what it has seen: of events that were all recorded just now, that would be
     * all of them. So these happened ten a second, yesterday.
     */
    private EventMessage<?> past(String caseId, long sequence) {
        filled = filled.plus(APART);
        return new GenericDomainEventMessage<>(
                TYPE, caseId, sequence, new GenericMessage<>(Payload.usual()), filled);
    }

    @Override
    public Appender appender(String caseId) {
        long[] next = {0};
        return () -> {
            engine.appendEvents(event(caseId, next[0]++));
            size.incrementAndGet();
        };
    }

    @Override
    public void fill(int fromCase, int cases, int eventsEach) {
        List<EventMessage<?>> events = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            for (int n = 0; n < eventsEach; n++) {
                events.add(past(MeasuredStore.caseId(fromCase + i), n));
            }
        }
        engine.appendEvents(events);
        size.addAndGet(events.size());
    }

    @Override
    public int source(String caseId) {
        int events = 0;
        Iterator<? extends DomainEventMessage<?>> found =
                engine.readEvents(caseId).asStream().iterator();
        while (found.hasNext()) {
            decode(found.next());
            events++;
        }
        return events;
    }

    @Override
    public long replay(Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        long events = 0;
        try (Stream<? extends TrackedEventMessage<?>> all = engine.readEvents(null, false)) {
            Iterator<? extends TrackedEventMessage<?>> found = all.iterator();
            while (events < size.get() && System.nanoTime() < until && found.hasNext()) {
                decode(found.next());
                events++;
            }
        }
        return events;
    }

    private static void decode(EventMessage<?> event) {
        if (!(event.getPayload() instanceof Payload)) {
            throw new IllegalStateException("an event without a payload");
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
