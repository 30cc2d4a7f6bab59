package no.tverrlag.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.Slice;
import no.tverrlag.runtime.ServiceDefinition;
import no.tverrlag.runtime.access.AccessTable;

/**
 * The service that remembers: it decides nothing and has no events of its own, beside the notes of
 * who read what.
 */
@ApplicationScoped
public class HistoryService implements ServiceDefinition {

    @Override
    public String name() {
        return "history";
    }

    @Override
    public AccessTable access() {
        return HistoryAccess.TABLE;
    }

    @Override
    public Optional<Catalogue<? extends PersonEvent>> catalogue() {
        return Optional.empty();
    }

    @Override
    public List<Slice<?, ?, ? extends PersonEvent>> slices() {
        return List.of();
    }

    @Override
    public Optional<Catalogue<? extends PersonEvent>> contracts() {
        return Optional.empty();
    }

    @Override
    public PersonEvent published(PersonEvent stored) {
        throw new IllegalStateException("the history has no events of its own");
    }
}
