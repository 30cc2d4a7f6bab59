package no.tverrlag.runtime.engine;

import com.mongodb.client.MongoClient;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.axon.MongoTokenStore;
import no.tverrlag.eventstore.core.Options;
import no.tverrlag.eventstore.mongo.MongoEventLog;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.Slice;
import no.tverrlag.privacy.SealedJson;
import no.tverrlag.runtime.ServiceDefinition;
import no.tverrlag.runtime.access.AccessNoted;
import no.tverrlag.runtime.kafka.Outlet;
import no.tverrlag.runtime.loss.LossNoted;
import no.tverrlag.runtime.loss.NoteLoss;
import no.tverrlag.slices.Answers;
import no.tverrlag.slices.CatalogueCodec;
import no.tverrlag.slices.Catalogues;
import no.tverrlag.slices.Orders;
import no.tverrlag.slices.Recorder;
import no.tverrlag.slices.SliceModules;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.CommandBus;

/**
 * The service's engine: its log, its slices on Axon, its outlet. Built once at start; without a
 * store it does not start.
 */
@Startup
@ApplicationScoped
public class Engine {

    private static final Duration CLAIM = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ServiceDefinition service;
    private final MongoClient client;
    private final SealedJson json;
    private final Clock clock;
    private final NewIds ids;
    private final Outlet outlet;

    private EventLog log;
    private AxonConfiguration axon;
    private Orders orders;
    private Answers answers;
    private Recorder recorder;

    @SuppressWarnings("NullAway.Init") // built in start(), before any other bean can see this one
    Engine(
            ServiceDefinition service,
            MongoClient client,
            SealedJson json,
            Clock clock,
            NewIds ids,
            Outlet outlet) {
        this.service = service;
        this.client = client;
        this.json = json;
        this.clock = clock;
        this.ids = ids;
        this.outlet = outlet;
    }

    @PostConstruct
    void start() {
        Catalogues catalogues = catalogues();
        CatalogueCodec codec = new CatalogueCodec(catalogues, json);
        log = MongoEventLog.open(client, service.name(), Options.defaults());
        answers = new Answers(log, codec, catalogues);
        recorder = new Recorder(log, codec, catalogues, ids::next, clock);
        EventSourcingConfigurer configurer =
                SliceModules.configurer(
                        service.name(), log, codec, catalogues, slices(), ids::next, clock);
        MongoTokenStore tokens =
                new MongoTokenStore(client.getDatabase(service.name()), ids.next(), CLAIM);
        outlet.compare(log, tokens, clock);
        outlet.register(configurer, tokens, catalogues.names(), log, codec);
        axon = configurer.build();
        axon.start();
        orders = new Orders(service.name(), axon.getComponent(CommandBus.class), PATIENCE);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        axon.shutdown();
        outlet.close();
        log.close();
    }

    @Produces
    @ApplicationScoped
    Ledger ledger() {
        return new Ledger(orders, answers, recorder, log);
    }

    private List<Slice<?, ?, ? extends PersonEvent>> slices() {
        List<Slice<?, ?, ? extends PersonEvent>> all = new ArrayList<>(service.slices());
        all.add(NoteLoss.SLICE);
        return all;
    }

    private Catalogues catalogues() {
        List<Catalogue<? extends PersonEvent>> all = new ArrayList<>();
        service.catalogue().ifPresent(all::add);
        all.add(AccessNoted.CATALOGUE);
        all.add(LossNoted.CATALOGUE);
        return new Catalogues(all);
    }
}
