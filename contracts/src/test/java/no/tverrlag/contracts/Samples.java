package no.tverrlag.contracts;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One instance of each public record, the same in every run: with all that is optional, or without.
 *
 * @param optional fill in what may be absent?
 */
record Samples(boolean optional) {
    private static final Instant FIRST_INSTANT = Instant.parse("2026-01-05T10:00:00Z");
    private static final LocalDate FIRST_DATE = LocalDate.parse("2026-01-05");

    <T> T of(Class<T> type) {
        return type.cast(instance(type));
    }

    private Object instance(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = component(components[i], i);
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException("no sample of " + type.getSimpleName(), refused);
        }
    }

    private @Nullable Object component(RecordComponent component, int index) {
        AnnotatedType type = component.getAnnotatedType();
        if (!optional && type.isAnnotationPresent(Nullable.class)) {
            return null;
        }
        return value(component.getGenericType(), component.getName(), index);
    }

    private Object value(Type type, String name, int index) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType().equals(Map.class)
                    ? Map.of("team", value(arguments[1], name, index))
                    : List.of(value(arguments[0], name, index));
        }
        return value((Class<?>) type, name, index);
    }

    private Object value(Class<?> type, String name, int index) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (Wire.isId(type)) {
            return id(type, name);
        }
        return type.isRecord() ? instance(type) : plain(type, name, index);
    }

    private static Object plain(Class<?> type, String name, int index) {
        return switch (type.getSimpleName()) {
            case "String" -> name + "-1";
            case "Sealed" -> Wire.TEXT;
            case "Instant" -> FIRST_INSTANT.plus(index, ChronoUnit.DAYS);
            case "LocalDate" -> FIRST_DATE.plusDays(index);
            case "boolean", "Boolean" -> true;
            case "int", "Integer" -> 3;
            case "long", "Long" -> 17L;
            case "double", "Double" -> 2.5;
            default -> throw new IllegalStateException("no sample value of " + type);
        };
    }

    private static Object id(Class<?> type, String name) {
        try {
            return type.getDeclaredConstructor(String.class).newInstance(name + "-1");
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException("no sample of " + type.getSimpleName(), refused);
        }
    }
}
