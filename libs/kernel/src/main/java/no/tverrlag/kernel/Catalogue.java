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
    private final List<StoredShape<E>> shapes;

    private Catalogue(
            String service,
            Class<E> sealedType,
            Map<Class<?>, EventType<E>> byType,
            List<StoredShape<E>> shapes) {
        this.service = service;
        this.shapes = List.copyOf(shapes);
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

    /** Every version of every event that was ever written, the newest ones too. */
    public List<StoredShape<E>> shapes() {
        return shapes;
    }

    /** How an event of this name and version is read and lifted; empty if there never was one. */
    public Optional<StoredShape<E>> shape(String name, int version) {
        return shapes.stream()
                .filter(each -> each.name().equals(name) && each.version() == version)
                .findFirst();
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
        private final Map<String, Step> steps = new LinkedHashMap<>();

        /** From one version to the next. */
        private record Step(String name, int version, Class<?> type, Function<Object, ?> lift) {}

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
            if (rows.values().stream().anyMatch(other -> sharesName(other, row))) {
                throw new IllegalArgumentException(row.name() + " is the name of two events");
            }
            if (rows.put(type, row) != null) {
                throw new IllegalArgumentException(type.getSimpleName() + " has two rows");
            }
            return this;
        }

        private static boolean sharesName(EventType<?> one, EventType<?> other) {
            return one.name().equals(other.name()) && !one.type().equals(other.type());
        }

        /**
         * An older version of an event, which stores and topics keep for ever.
         *
         * @param type the record that its JSON is read into
         * @param lift to the next version: another older record or the event itself; pure and total
         */
        public <T> Builder<E> earlier(
                String name, int version, Class<T> type, Function<T, ?> lift) {
            Step step =
                    new Step(
                            service + "." + name,
                            version,
                            type,
                            older -> lift.apply(type.cast(older)));
            if (steps.put(step.name() + ".v" + version, step) != null) {
                throw new IllegalArgumentException(
                        name + " version " + version + " is there twice");
            }
            return this;
        }

        /**
         * @throws IllegalArgumentException if a permitted record of the sealed type has no row, or
         *     the way from an older version of a row to it is not complete
         */
        public Catalogue<E> build() {
            for (Class<?> permitted : leavesOf(sealedType)) {
                if (!rows.containsKey(permitted)) {
                    throw new IllegalArgumentException(permitted.getSimpleName() + " has no row");
                }
            }
            List<StoredShape<E>> shapes = new ArrayList<>();
            rows.values().forEach(row -> shapes.addAll(shapesOf(row)));
            if (shapes.size() != rows.size() + steps.size()) {
                throw new IllegalArgumentException(
                        "an earlier version is not earlier than its row");
            }
            return new Catalogue<>(service, sealedType, rows, shapes);
        }

        /** The newest first, then each older one with the way through all that came after it. */
        private List<StoredShape<E>> shapesOf(EventType<E> row) {
            List<StoredShape<E>> shapes = new ArrayList<>();
            Function<Object, E> lift = sealedType::cast;
            shapes.add(new StoredShape<>(row.name(), row.version(), row.type(), lift));
            for (int version = row.version() - 1; version > 0; version--) {
                Step step = steps.get(row.name() + ".v" + version);
                if (step == null) {
                    throw new IllegalArgumentException(
                            row.name() + " version " + version + " can't be lifted");
                }
                lift = step.lift().andThen(lift);
                shapes.add(new StoredShape<>(row.name(), version, step.type(), lift));
            }
            return shapes;
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
