package no.tverrlag.history.journal;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tverrlag.contracts.Contracts;
import no.tverrlag.kernel.EventType;
import no.tverrlag.kernel.PersonEvent;
import org.jspecify.annotations.Nullable;

/** The public events by their names and by their records. */
final class PublicTypes {

    private static final Map<String, EventType<? extends PersonEvent>> BY_NAME =
            rows().collect(Collectors.toMap(row -> key(row.name(), row.version()), row -> row));

    private static final Map<Class<?>, EventType<? extends PersonEvent>> BY_RECORD =
            rows().collect(Collectors.toMap(EventType::type, row -> row));

    private PublicTypes() {}

    static EventType<? extends PersonEvent> of(PersonEvent event) {
        return found(BY_RECORD.get(event.getClass()), event.getClass().getSimpleName());
    }

    static EventType<? extends PersonEvent> named(String name, int version) {
        return found(BY_NAME.get(key(name, version)), key(name, version));
    }

    private static EventType<? extends PersonEvent> found(
            @Nullable EventType<? extends PersonEvent> row, String name) {
        return Objects.requireNonNull(row, name);
    }

    private static String key(String name, int version) {
        return name + ".v" + version;
    }

    private static Stream<EventType<? extends PersonEvent>> rows() {
        return Contracts.all().stream().flatMap(catalogue -> catalogue.rows().stream());
    }
}
