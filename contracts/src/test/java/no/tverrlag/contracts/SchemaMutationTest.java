package no.tverrlag.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each change that would break readers is made once to each property of each schema: all are seen.
 */
class SchemaMutationTest {

    private final List<String> unseen = new ArrayList<>();
    private int mutations;

    static Stream<String> schemas() throws IOException {
        try (Stream<Path> files = Files.list(CheckedIn.module().resolve("schemas"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void a_property_that_is_gone_renamed_retyped_or_turned_breaks(String name) throws IOException {
        JsonNode schema =
                Wire.tree(Files.readString(CheckedIn.module().resolve("schemas").resolve(name)));
        below(schema, "", schema);
        assertThat(unseen).isEmpty();
        assertThat(mutations).isGreaterThan(10);
    }

    /** All properties at this place of the schema, and then those below it. */
    private void below(JsonNode schema, String at, JsonNode whole) {
        schema.path("properties")
                .properties()
                .forEach(
                        each -> {
                            property(whole, at, each.getKey());
                            below(each.getValue(), at + "/properties/" + each.getKey(), whole);
                        });
        for (String inner : List.of("items", "additionalProperties")) {
            if (schema.path(inner).isObject()) {
                below(schema.path(inner), at + "/" + inner, whole);
            }
        }
        if (schema.has("enum")) {
            mutate(whole, at, "value gone", it -> ((ArrayNode) it.path("enum")).remove(0));
            mutate(whole, at, "value more", it -> ((ArrayNode) it.path("enum")).add("MORE"));
        }
    }

    private void property(JsonNode whole, String at, String name) {
        mutate(whole, at, "without " + name, it -> take(it, name));
        mutate(
                whole,
                at,
                "renamed " + name,
                it -> {
                    JsonNode taken = take(it, name);
                    ((ObjectNode) it.path("properties")).set(name + "2", taken);
                });
        mutate(whole, at, "turned " + name, it -> turn(it, name));
        mutate(
                whole,
                at,
                "retyped " + name,
                it -> {
                    ObjectNode property = (ObjectNode) it.path("properties").path(name);
                    boolean was = property.path("type").asText().equals("boolean");
                    property.put("type", was ? "integer" : "boolean");
                });
    }

    private void mutate(JsonNode whole, String at, String what, Consumer<JsonNode> mutation) {
        JsonNode after = whole.deepCopy();
        mutation.accept(after.at(at));
        mutations++;
        if (SchemaChange.between(whole, after).breaking().isEmpty()) {
            unseen.add(at + " " + what);
        }
    }

    private static JsonNode take(JsonNode schema, String name) {
        List<String> rest = required(schema).filter(each -> !each.equals(name)).toList();
        rest.forEach(((ObjectNode) schema).putArray("required")::add);
        return ((ObjectNode) schema.path("properties")).remove(name);
    }

    private static void turn(JsonNode schema, String name) {
        List<String> had = required(schema).toList();
        ArrayNode required = ((ObjectNode) schema).putArray("required");
        had.stream().filter(each -> !each.equals(name)).forEach(required::add);
        if (!had.contains(name)) {
            required.add(name);
        }
    }

    private static Stream<String> required(JsonNode schema) {
        return schema.path("required").valueStream().map(JsonNode::asText);
    }
}
