package no.tverrlag.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each change that would break somebody is made once to each part of each document: all are seen.
 */
class InterfaceMutationTest {

    private final List<String> unseen = new ArrayList<>();
    private int mutations;
    private JsonNode after = MissingNode.getInstance();

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(CheckedInInterface.folder())) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_property_that_is_gone_renamed_retyped_or_demanded_breaks(Path file) {
        JsonNode before = CheckedInInterface.document(file);
        after = before.deepCopy();
        before.at("/components/schemas")
                .properties()
                .forEach(
                        schema ->
                                schema.getValue()
                                        .path("properties")
                                        .fieldNames()
                                        .forEachRemaining(
                                                name -> properties(before, schema.getKey(), name)));
        assertThat(unseen).isEmpty();
        assertThat(mutations).isGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void an_operation_parameter_or_success_that_is_gone_or_demanded_breaks(Path file) {
        JsonNode before = CheckedInInterface.document(file);
        after = before.deepCopy();
        before.path("paths").fieldNames().forEachRemaining(path -> calls(before, path));
        before.at("/components/parameters")
                .fieldNames()
                .forEachRemaining(
                        name ->
                                mutate(
                                        before,
                                        "/components/parameters",
                                        "header " + name,
                                        all -> ((ObjectNode) all.path(name)).put("name", "x")));
        assertThat(unseen).isEmpty();
    }

    private void properties(JsonNode before, String schema, String name) {
        String at = "/components/schemas/" + schema;
        mutate(before, at, schema + " without " + name, node -> take(node, name));
        mutate(
                before,
                at,
                schema + " renamed " + name,
                node -> {
                    JsonNode property = take(node, name);
                    ((ObjectNode) node.path("properties")).set(name + "2", property);
                });
        mutate(
                before,
                at,
                schema + " retyped " + name,
                node -> {
                    String type = retyped(node.path("properties").path(name));
                    ((ObjectNode) node.path("properties")).putObject(name).put("type", type);
                });
        boolean required = required(before.at(at)).anyMatch(name::equals);
        if (required != schema.endsWith(".Sent")) {
            mutate(before, at, schema + " demand turned " + name, node -> turn(node, name));
        }
    }

    private void calls(JsonNode before, String path) {
        String at = "/paths/" + path.replace("/", "~1");
        before.at(at)
                .properties()
                .forEach(
                        call -> {
                            String verb = call.getKey();
                            String name = verb + " " + path;
                            mutate(before, at, name + " gone", node -> remove(node, verb));
                            mutate(
                                    before,
                                    at + "/" + verb,
                                    name + " other id",
                                    node -> ((ObjectNode) node).put("operationId", "X"));
                            mutate(
                                    before,
                                    at + "/" + verb,
                                    name + " a header more",
                                    node ->
                                            ((ArrayNode) node.path("parameters"))
                                                    .addObject()
                                                    .put("name", "X")
                                                    .put("in", "header")
                                                    .put("required", true));
                            call.getValue()
                                    .path("responses")
                                    .fieldNames()
                                    .forEachRemaining(
                                            status -> {
                                                if (status.startsWith("2")) {
                                                    mutate(
                                                            before,
                                                            at + "/" + verb + "/responses",
                                                            name + " no " + status,
                                                            node -> remove(node, status));
                                                }
                                            });
                        });
    }

    private void mutate(JsonNode before, String at, String what, Consumer<JsonNode> mutation) {
        ObjectNode part = (ObjectNode) after.at(at);
        ObjectNode saved = part.deepCopy();
        mutation.accept(part);
        mutations++;
        if (InterfaceComparison.between(before, after).breaking().isEmpty()) {
            unseen.add(what);
        }
        part.removeAll();
        part.setAll(saved);
    }

    private static JsonNode take(JsonNode schema, String name) {
        List<String> rest = required(schema).filter(each -> !each.equals(name)).toList();
        ArrayNode required = ((ObjectNode) schema).putArray("required");
        rest.forEach(required::add);
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

    private static void remove(JsonNode object, String name) {
        ((ObjectNode) object).remove(name);
    }

    private static Stream<String> required(JsonNode schema) {
        return StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText);
    }

    private static String retyped(JsonNode property) {
        return property.path("type").asText().equals("boolean") ? "integer" : "boolean";
    }
}
