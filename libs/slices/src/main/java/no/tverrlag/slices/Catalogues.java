package no.tverrlag.slices;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.EventType;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.StoredShape;

/** All events that one service stores: its own, and those that every service has. */
public record Catalogues(List<Catalogue<? extends PersonEvent>> all) {

    public Catalogues {
        all = List.copyOf(all);
    }

    /** How a stored event of this name and version is read and lifted to the newest. */
    Optional<StoredShape<? extends PersonEvent>> shape(String name, int version) {
        for (Catalogue<? extends PersonEvent> each : all) {
            Optional<? extends StoredShape<? extends PersonEvent>> shape =
                    each.shape(name, version);
            if (shape.isPresent()) {
                return Optional.of(shape.get());
            }
        }
        return Optional.empty();
    }

    /**
     * @throws IllegalArgumentException if no catalogue has this type
     */
    @SuppressWarnings("unchecked")
    <E extends PersonEvent> Catalogue<E> holding(Class<? extends PersonEvent> type) {
        for (Catalogue<? extends PersonEvent> each : all) {
            if (each.sealedType().isAssignableFrom(type)) {
                return (Catalogue<E>) each;
            }
        }
        throw new IllegalArgumentException(type.getSimpleName() + " is in no catalogue");
    }

    /** The stored names of all events. */
    public Set<String> names() {
        return all.stream()
                .flatMap(each -> each.rows().stream())
                .map(EventType::name)
                .collect(Collectors.toSet());
    }

    EventType<? extends PersonEvent> rowOf(Class<? extends PersonEvent> type) {
        return holding(type).rowOf(type);
    }
}
