package no.tverrlag.bench.jpa;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import no.tverrlag.bench.engine.AxonStore;
import no.tverrlag.bench.load.Payload;
import no.tverrlag.bench.load.Serving;
import org.axonframework.conversion.json.JacksonConverter;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateBasedJpaEventStorageEngine;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;

/**
 * Axon 5's JPA engine on an H2 file.
 *
 * <p>H2 writes a commit to the disk up to half a second after it has answered, unless {@code
 * WRITE_DELAY} is 0; that is set here, for the engine beside it answers when it is on the disk.
 */
public final class JpaStore {
    private static final String AT_ONCE = "SET WRITE_DELAY 0";

    private JpaStore() {}

    /**
     * @param arguments the database's file
     */
    public static void main(String[] arguments) throws Exception {
        EntityManagerFactory factory =
                Persistence.createEntityManagerFactory(
                        "events",
                        Map.of(
                                "jakarta.persistence.jdbc.url",
                                "jdbc:h2:file:" + arguments[0] + ";INIT=" + AT_ONCE,
                                "jakarta.persistence.jdbc.user",
                                "sa",
                                "jakarta.persistence.jdbc.password",
                                ""));
        ThreadTransactions transactions = new ThreadTransactions(factory);
        EventConverter converter = new DelegatingEventConverter(new JacksonConverter());
        var engine =
                new AggregateBasedJpaEventStorageEngine(
                        transactions, transactions, converter, it -> it.batchSize(1000));
        Serving.serve(
                new AxonStore(
                        engine,
                        event -> decode(event, converter),
                        () -> {
                            engine.close();
                            factory.close();
                        }));
    }

    private static void decode(EventMessage event, EventConverter converter) {
        Payload payload = converter.convertPayload(event, Payload.class);
        if (payload == null) {
            throw new IllegalStateException("an event without a payload");
        }
    }
}
