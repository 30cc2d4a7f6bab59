package no.tverrlag.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes values of types.
 *
 * @param optional fill in what may be absent?
 */
record Sampling(boolean optional) {
    private static final Instant FIRST_INSTANT = Instant.parse("2026-01-05T10:00:00Z");
    private static final LocalDate FIRST_DATE = LocalDate.parse("2026-01-05");

    Object one(Class<?> type) {
        Class<?> record = Leaves.of(type).getFirst();
        return made(record, values(record))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        record.getSimpleName() + " refuses its sample values"));
    }

    /** The full one with one component different, for each other value of each component. */
    Stream<Object> others(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        @Nullable Object[] full = values(record);
        List<Object> others = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            for (Object value : alternatives(components[i].getGenericType())) {
                @Nullable Object[] changed = full.clone();
                changed[i] = value;
                made(record, changed).ifPresent(others::add);
            }
        }
        return others.stream();
    }

    private List<?> alternatives(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type element = generic.getActualTypeArguments()[0];
            return generic.getRawType().equals(List.class)
                    ? alternatives(element).stream().map(List::of).toList()
                    : List.of();
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isEnum()) {
            return Arrays.asList(raw.getEnumConstants());
        }
        if (raw.equals(boolean.class) || raw.equals(Boolean.class)) {
            return List.of(false);
        }
        return isMadeOfParts(raw) ? Samples.variants(raw) : List.of();
    }

    private @Nullable Object[] values(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        if (components == null) {
            throw new IllegalStateException("no sample value of " + record);
        }
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(components[i], i);
        }
        return values;
    }

    private @Nullable Object value(RecordComponent component, int place) {
        if (!optional && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        return value(component.getGenericType(), component.getName(), place);
    }

    private Object value(Type type, String name, int place) {
        if (!(type instanceof ParameterizedType generic)) {
            return value((Class<?>) type, name, place);
        }
        Type[] arguments = generic.getActualTypeArguments();
        return switch (((Class<?>) generic.getRawType()).getSimpleName()) {
            case "Map" ->
                    Map.of(
                            arguments[0].equals(String.class)
                                    ? "team"
                                    : value(arguments[0], name, place),
                            value(arguments[1], name, place));
            case "Set" -> Set.of(value(arguments[0], name, place));
            case "Optional" -> Optional.of(value(arguments[0], name, place));
            default -> List.of(value(arguments[0], name, place));
        };
    }

    private Object value(Class<?> type, String name, int place) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (isId(type)) {
            return made(type, name + "-1").orElseThrow();
        }
        return isMadeOfParts(type) ? one(type) : plain(type, name, place);
    }

    private static Object plain(Class<?> type, String name, int place) {
        return switch (type.getSimpleName()) {
            case "String" -> name + "-1";
            case "Sealed" -> Samples.TEXT;
            case "Instant" -> FIRST_INSTANT.plus(place, ChronoUnit.DAYS);
            case "LocalDate" -> FIRST_DATE.plusDays(place);
            case "Duration" -> Duration.ofDays(1);
            case "boolean", "Boolean" -> true;
            case "int", "Integer" -> 3;
            case "long", "Long" -> 17L;
            case "double", "Double" -> 2.5;
            default -> throw new IllegalStateException("no sample value of " + type);
        };
    }

    private static boolean isMadeOfParts(Class<?> type) {
        return (type.isRecord() || type.isSealed()) && !isId(type);
    }

    private static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType().equals(String.class);
    }

    /** Nothing if the record refuses the values. */
    private static Optional<Object> made(Class<?> record, @Nullable Object... values) {
        Class<?>[] types =
                Arrays.stream(record.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance(values));
        } catch (InvocationTargetException refused) {
            return Optional.empty();
        } catch (ReflectiveOperationException unreachable) {
            throw new IllegalStateException("no sample of " + record.getSimpleName(), unreachable);
        }
    }
}
