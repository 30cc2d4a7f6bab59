package no.tverrlag.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import no.tverrlag.contracts.notification.NotificationContracts;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.Slice;
import no.tverrlag.notification.acknowledge.AcknowledgeNotice;
import no.tverrlag.notification.events.NotificationCatalogue;
import no.tverrlag.notification.events.NotificationEvent;
import no.tverrlag.notification.outlet.NotificationOutlet;
import no.tverrlag.notification.raise.RaiseNotice;
import no.tverrlag.runtime.ServiceDefinition;
import no.tverrlag.runtime.access.AccessTable;

/** The notification service, put together. */
@ApplicationScoped
public class NotificationService implements ServiceDefinition {

    @Override
    public String name() {
        return "notification";
    }

    @Override
    public AccessTable access() {
        return NotificationAccess.TABLE;
    }

    @Override
    public Optional<Catalogue<? extends PersonEvent>> catalogue() {
        return Optional.of(NotificationCatalogue.CATALOGUE);
    }

    @Override
    public List<Slice<?, ?, ? extends PersonEvent>> slices() {
        return List.of(RaiseNotice.SLICE, AcknowledgeNotice.SLICE);
    }

    @Override
    public Optional<Catalogue<? extends PersonEvent>> contracts() {
        return Optional.of(NotificationContracts.CATALOGUE);
    }

    @Override
    public PersonEvent published(PersonEvent stored) {
        return NotificationOutlet.published((NotificationEvent) stored);
    }
}
