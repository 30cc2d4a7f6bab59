package no.tverrlag.slices;

import java.time.Clock;
import java.util.Collection;
import java.util.function.Supplier;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.axon.LogEventStorageEngine;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.Slice;
import org.axonframework.common.configuration.ComponentRegistry;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.update.UpdateCheckerConfigurationEnhancer;

/**
 * Builds an Axon configuration from a service's slices: one declarative command handler for each.
 */
public final class SliceModules {

    private SliceModules() {}

    /**
     * @param eventIds source of new event ids (UUIDv7)
     * @param clock says when an event is recorded, until the store's own time of commit replaces it
     */
    public static EventSourcingConfigurer configurer(
            String service,
            EventLog log,
            CatalogueCodec codec,
            Catalogues catalogues,
            Collection<? extends Slice<?, ?, ? extends PersonEvent>> slices,
            Supplier<String> eventIds,
            Clock clock) {
        EventSourcingConfigurer configurer =
                EventSourcingConfigurer.create()
                        .registerEventStorageEngine(
                                configuration -> new LogEventStorageEngine(log, codec))
                        .registerTagResolver(configuration -> new CommandTag(catalogues))
                        .componentRegistry(SliceModules::callNobody);
        CommandHandlingModule.CommandHandlerPhase handlers =
                CommandHandlingModule.named(service).commandHandlers();
        for (Slice<?, ?, ? extends PersonEvent> slice : slices) {
            handlers.commandHandler(
                    commandName(service, slice.name()),
                    configuration ->
                            new SliceHandler(
                                    () -> configuration.getComponent(EventStore.class),
                                    codec,
                                    catalogues,
                                    eventIds,
                                    clock));
        }
        return configurer.registerCommandHandlingModule(handlers);
    }

    /** Axon would ask its maker for updates over the network, and tell of this machine. */
    private static void callNobody(ComponentRegistry registry) {
        registry.disableEnhancer(UpdateCheckerConfigurationEnhancer.class);
    }

    static QualifiedName commandName(String service, String slice) {
        return new QualifiedName(service, slice);
    }
}
