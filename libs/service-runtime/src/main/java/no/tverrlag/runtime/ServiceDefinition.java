package no.tverrlag.runtime;

import java.util.List;
import java.util.Optional;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.Slice;
import no.tverrlag.runtime.access.AccessTable;

/**
 * What makes one service: its name, its events, its acts and what it publishes. Each service has
 * one such bean.
 */
public interface ServiceDefinition {

    /** Short name: database, topic, event names and CloudEvents source are made of it. */
    String name();

    /** Who may do what: a row for each operation. */
    AccessTable access();

    /** The events it stores; empty for a service that decides nothing. */
    Optional<Catalogue<? extends PersonEvent>> catalogue();

    List<Slice<?, ?, ? extends PersonEvent>> slices();

    /** The public events it publishes; empty for none. */
    Optional<Catalogue<? extends PersonEvent>> contracts();

    /** The public event for a stored one of {@link #catalogue()}. */
    PersonEvent published(PersonEvent stored);
}
