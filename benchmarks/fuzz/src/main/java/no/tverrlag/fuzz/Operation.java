package no.tverrlag.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One operation as its service's document describes it.
 *
 * @param path with parameters in braces
 * @param document the whole one, for references
 */
record Operation(String service, String method, String path, JsonNode document, JsonNode node) {

    static List<Operation> of(String service, JsonNode document) {
        List<Operation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(
                        item ->
                                item.getValue()
                                        .properties()
                                        .forEach(
                                                each ->
                                                        all.add(
                                                                new Operation(
                                                                        service,
                                                                        each.getKey()
                                                                                .toUpperCase(
                                                                                        Locale
                                                                                                .ROOT),
                                                                        item.getKey(),
                                                                        document,
                                                                        each.getValue()))));
        return all;
    }

    String id() {
        return node.path("operationId").asText();
    }

    String name() {
        return service + "." + id();
    }

    JsonNode resolved(JsonNode part) {
        String ref = part.path("$ref").asText();
        return ref.startsWith("#") ? document.at(ref.substring(1)) : part;
    }

    /** What a caller may send, if a body is taken at all. */
    Optional<JsonNode> body() {
        JsonNode schema = node.at("/requestBody/content/application~1json/schema");
        return schema.isMissingNode() ? Optional.empty() : Optional.of(resolved(schema));
    }

    boolean needsBody() {
        return node.at("/requestBody/required").asBoolean();
    }

    /** Those of the place: {@code path}, {@code query} or {@code header}. */
    List<JsonNode> parameters(String place) {
        List<JsonNode> all = new ArrayList<>();
        node.path("parameters")
                .forEach(
                        each -> {
                            JsonNode parameter = resolved(each);
                            if (parameter.path("in").asText().equals(place)) {
                                all.add(parameter);
                            }
                        });
        return all;
    }

    boolean takes(String header) {
        return parameters("header").stream()
                .anyMatch(each -> each.path("name").asText().equals(header));
    }

    /** By status; {@code default} is not one. */
    Map<String, JsonNode> answers() {
        Map<String, JsonNode> all = new TreeMap<>();
        node.path("responses")
                .properties()
                .forEach(each -> all.put(each.getKey(), resolved(each.getValue())));
        all.remove("default");
        return all;
    }
}
