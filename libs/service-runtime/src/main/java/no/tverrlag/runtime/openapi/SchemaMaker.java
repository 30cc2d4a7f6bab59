package no.tverrlag.runtime.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.tverrlag.kernel.ActorRef;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Schemas of records, as the services' mapper reads and writes them. What a caller sends is closed:
 * members that are not named are refused. What is answered is open: readers ignore what they do not
 * know.
 */
final class SchemaMaker {

    /** The shape of ids (see {@link no.tverrlag.kernel.Ids}). */
    static final String ID = "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$";

    /** As long as the acts take a text. */
    private static final int LONGEST_TEXT = 10_000;

    private final boolean sent;
    private final Map<String, Schema> named = new TreeMap<>();
    private final Map<String, Class<?>> owners = new TreeMap<>();

    /**
     * @param sent by callers, not answered to them
     */
    SchemaMaker(boolean sent) {
        this.sent = sent;
    }

    /** Every record met so far, by its name in the document. */
    Map<String, Schema> named() {
        return named;
    }

    /** A reference to a schema of this name, which is in the document from now on. */
    Schema ref(String name, Schema schema) {
        named.putIfAbsent(name, schema);
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    Schema of(Type type) {
        return switch (type) {
            case ParameterizedType generic -> generic(generic);
            case WildcardType _ -> OASFactory.createSchema();
            default -> of((Class<?>) type);
        };
    }

    private Schema generic(ParameterizedType generic) {
        Class<?> raw = (Class<?>) generic.getRawType();
        Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
        if (Collection.class.isAssignableFrom(raw)) {
            return typed(SchemaType.ARRAY).items(of(last));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return typed(SchemaType.OBJECT).additionalPropertiesSchema(of(last));
        }
        if (raw.equals(Optional.class)) {
            return of(last);
        }
        throw new IllegalStateException("no schema of " + generic);
    }

    private Schema of(Class<?> type) {
        if (type.isEnum()) {
            return typed(SchemaType.STRING)
                    .enumeration(
                            Arrays.stream(type.getEnumConstants()).map(SchemaMaker::name).toList());
        }
        if (isId(type)) {
            return typed(SchemaType.STRING).pattern(ID);
        }
        if (type.isRecord()) {
            return OASFactory.createSchema().ref("#/components/schemas/" + record(type));
        }
        return plain(type);
    }

    private static Object name(Object constant) {
        return ((Enum<?>) constant).name();
    }

    private Schema plain(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String", "Sealed" -> text();
            case "Instant" -> typed(SchemaType.STRING).format("date-time");
            case "LocalDate" -> typed(SchemaType.STRING).format("date");
            case "boolean", "Boolean" -> typed(SchemaType.BOOLEAN);
            case "int", "Integer" -> typed(SchemaType.INTEGER).format("int32");
            case "long", "Long" -> typed(SchemaType.INTEGER).format("int64");
            case "double", "Double" -> typed(SchemaType.NUMBER).format("double");
            case "BigDecimal" -> typed(SchemaType.NUMBER);
            case "Object" -> OASFactory.createSchema();
            default -> throw new IllegalStateException("no schema of " + type);
        };
    }

    private Schema text() {
        Schema text = typed(SchemaType.STRING);
        return sent ? text.maxLength(LONGEST_TEXT) : text;
    }

    private String record(Class<?> type) {
        String name = name(type);
        Class<?> owner = owners.putIfAbsent(name, type);
        if (owner != null && !owner.equals(type)) {
            throw new IllegalStateException(owner + " and " + type + " are both called " + name);
        }
        if (owner == null) {
            Schema schema = typed(SchemaType.OBJECT);
            named.put(name, schema);
            for (RecordComponent each : type.getRecordComponents()) {
                component(schema, each);
            }
            if (sent) {
                schema.additionalPropertiesBoolean(false);
            }
        }
        return name;
    }

    private void component(Schema schema, RecordComponent component) {
        Schema of = constrained(of(component.getGenericType()), component);
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        boolean always = component.getAccessor().isAnnotationPresent(JsonInclude.class);
        schema.addProperty(component.getName(), optional && always ? orNull(of) : of);
        if (!optional || always) {
            schema.addRequired(component.getName());
        }
    }

    private static Schema orNull(Schema schema) {
        return OASFactory.createSchema().anyOf(List.of(schema, typed(SchemaType.NULL)));
    }

    private Schema constrained(Schema schema, RecordComponent component) {
        boolean id = component.getName().equals("id") && component.getType().equals(String.class);
        if (id && (sent || component.getDeclaringRecord().equals(ActorRef.class))) {
            schema.maxLength(null).pattern(ID);
        }
        return constrained(schema, component.getAccessor());
    }

    /** Narrowed to what {@code @Schema} says beside the type. */
    static Schema constrained(Schema schema, AnnotatedElement said) {
        var limits =
                said.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        if (limits == null) {
            return schema;
        }
        if (!limits.minimum().isEmpty()) {
            schema.minimum(new java.math.BigDecimal(limits.minimum()));
        }
        if (!limits.maximum().isEmpty()) {
            schema.maximum(new java.math.BigDecimal(limits.maximum()));
        }
        if (!limits.pattern().isEmpty()) {
            schema.pattern(limits.pattern()).maxLength(null);
        }
        if (limits.maxLength() != Integer.MAX_VALUE) {
            schema.maxLength(limits.maxLength());
        }
        if (limits.minItems() != Integer.MAX_VALUE) {
            schema.minItems(limits.minItems());
        }
        if (limits.maxItems() != Integer.MIN_VALUE) {
            schema.maxItems(limits.maxItems());
        }
        if (!limits.format().isEmpty()) {
            schema.format(limits.format());
        }
        return schema;
    }

    /** {@code AssignCoordinator.Body}, {@code ActorRef}; what is sent is told apart. */
    private String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        String name =
                outer == null
                        ? type.getSimpleName()
                        : outer.getSimpleName().replaceFirst("Resource$", "")
                                + "."
                                + type.getSimpleName();
        return sent ? name + ".Sent" : name;
    }

    static Schema typed(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    private static boolean isId(Class<?> type) {
        RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : null;
        return components != null
                && components.length == 1
                && components[0].getType().equals(String.class)
                && components[0].getName().equals("value");
    }
}
