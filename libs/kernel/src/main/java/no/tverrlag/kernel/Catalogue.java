package no.tverrlag.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one table of a service's events: names, versions, categories and tags. Codec, criteria,
 * schemas and documents all come from it.
 *
 * @param <E> the sealed event type; every permitted record has exactly one row
 */
public final class Catalogue<E extends PersonEvent> {

    private final String service;
    private final Class<E> sealedType;
    private final Map<Class<?>, EventType<E>> byType;
    private final Map<String, EventType<E>> byName;

    private Catalogue(String service, Class<E> sealedType, Map<Class<?>, EventType<E>> byType) {
        this.service = service;
        this.sealedType = sealedType;
        this.byType = Map.copyOf(byType);
        this.byName = new LinkedHashMap<>();
        byType.values().forEach(row -> byName.put(row.name(), row));
    }

    public static <E extends PersonEvent> Builder<E> of(String service, Class<E> sealedType) {
        return new Builder<>(service, sealedType);
    }

    public String service() {
        return service;
    }

    public Class<E> sealedType() {
        return sealedType;
    }

    /** The rows in the order they were declared. */
    public Collection<EventType<E>> rows() {
        return List.copyOf(byName.values());
    }

    /**
     * @throws IllegalArgumentException if the event has no row
     */
    public EventType<E> rowOf(Class<?> type) {
        EventType<E> row = byType.get(type);
        if (row == null) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + " is not in the catalogue of " + service);
        }
        return row;
    }

    public Optional<EventType<E>> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All tags of an event: the person and what its row adds. */
    public List<Tag> tagsOf(E event) {
        List<Tag> tags = new ArrayList<>();
        tags.add(Tag.of("person", event.person()));
        tags.addAll(rowOf(event.getClass()).tags().apply(event));
        return tags;
    }

    /** Collects the rows. */
    public static final class Builder<E extends PersonEvent> {
        private final String service;
        private final Class<E> sealedType;
        private final Map<Class<?>, EventType<E>> rows = new LinkedHashMap<>();

        private Builder(String service, Class<E> sealedType) {
            this.service = service;
            this.sealedType = sealedType;
        }

        /**
         * Version 1 of an event findable by its person alone; its name is the service's and {@code
         * name}.
         */
        public <T extends E> Builder<E> event(String name, Class<T> type, DataCategory category) {
            return event(name, 1, type, category, event -> List.of());
        }

        /** Version 1 of an event with tags of its own. */
        public <T extends E> Builder<E> event(
                String name, Class<T> type, DataCategory category, Function<T, List<Tag>> tags) {
            return event(name, 1, type, category, tags);
        }

        public <T extends E> Builder<E> event(
                String name,
                int version,
                Class<T> type,
                DataCategory category,
                Function<T, List<Tag>> tags) {
            EventType<E> row =
                    new EventType<>(
                            service + "." + name,
                            version,
                            type,
                            category,
                            event -> tags.apply(type.cast(event)));
            if (rows.put(type, row) != null) {
                throw new IllegalArgumentException(type.getSimpleName() + " has two rows");
            }
            return this;
        }

        /**
         * @throws IllegalArgumentException if a permitted record of the sealed type has no row
         */
        public Catalogue<E> build() {
            for (Class<?> permitted : leavesOf(sealedType)) {
                if (!rows.containsKey(permitted)) {
                    throw new IllegalArgumentException(permitted.getSimpleName() + " has no row");
                }
            }
            return new Catalogue<>(service, sealedType, rows);
        }

        private static List<Class<?>> leavesOf(Class<?> type) {
            Class<?>[] permitted = type.getPermittedSubclasses();
            if (permitted == null) {
                return List.of(type);
            }
            List<Class<?>> leaves = new ArrayList<>();
            for (Class<?> each : permitted) {
                leaves.addAll(leavesOf(each));
            }
            return leaves;
        }
    }
}
