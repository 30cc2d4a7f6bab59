package no.tverrlag.contracts;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import no.tverrlag.kernel.EventType;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/** JSON Schemas (2020-12) of the public events, from their records. */
final class Schemas {
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";

    private final SchemaGenerator generator = generator();

    ObjectNode of(EventType<?> row) {
        ObjectNode body = generator.generateSchema(row.type());
        ObjectNode schema = body.objectNode();
        schema.set("$schema", body.remove("$schema"));
        schema.put("$id", Contracts.schemaOf(row));
        schema.put("title", row.name());
        schema.put("x-version", row.version());
        schema.put("x-category", row.category().name());
        schema.setAll(body);
        return schema;
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config =
                new SchemaGeneratorConfigBuilder(
                                Wire.JSON, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                        .with(Option.INLINE_ALL_SCHEMAS);
        config.forFields().withRequiredCheck(field -> !isNullable(field));
        config.forTypesInGeneral()
                .withPropertySorter((_, _) -> 0)
                .withCustomDefinitionProvider(Schemas::defined);
        return new SchemaGenerator(config.build());
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable CustomDefinition defined(
            ResolvedType type, SchemaGenerationContext context) {
        ObjectNode schema = context.getGeneratorConfig().createObjectNode();
        Class<?> raw = type.getErasedType();
        if (Map.class.isAssignableFrom(raw)) {
            schema.put("type", "object");
            schema.set(
                    "additionalProperties",
                    context.createDefinition(type.typeParametersFor(Map.class).get(1)));
        } else if (!describe(schema, raw)) {
            return null;
        }
        return new CustomDefinition(schema);
    }

    /** The shapes that the mapper writes as plain text. */
    private static boolean describe(ObjectNode schema, Class<?> raw) {
        if (raw.equals(Sealed.class)) {
            schema.put("type", "string").put("pattern", "^enc\\.v1\\.").put("x-sealed", true);
        } else if (raw.equals(Instant.class)) {
            schema.put("type", "string").put("format", "date-time");
        } else if (raw.equals(LocalDate.class)) {
            schema.put("type", "string").put("format", "date");
        } else if (Wire.isId(raw)) {
            schema.put("type", "string").put("pattern", "^" + ID + "$");
        } else {
            return false;
        }
        return true;
    }
}
