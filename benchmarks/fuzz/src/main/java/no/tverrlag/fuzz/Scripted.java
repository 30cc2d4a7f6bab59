package no.tverrlag.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A step of the script as a body of its operation: keys become people, the rest stays. */
final class Scripted {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Operation operation;
    private final Case story;
    private final Values values;

    Scripted(Operation operation, Case story, Dice dice) {
        this.operation = operation;
        this.story = story;
        this.values = new Values(operation, story, dice);
    }

    JsonNode body(JsonNode step) {
        ObjectNode body = JSON.objectNode();
        operation
                .body()
                .orElseThrow()
                .path("properties")
                .properties()
                .forEach(
                        each -> {
                            JsonNode said = step.path(each.getKey());
                            if (each.getKey().equals("person")) {
                                body.set("person", first("person"));
                            } else if (!said.isMissingNode()) {
                                body.set(each.getKey(), as(each.getValue(), said, each.getKey()));
                            }
                        });
        boolean dated = operation.body().orElseThrow().at("/properties/occurredAt").isObject();
        if (story.isAtItsTimes() && dated && step.has("at")) {
            body.put("occurredAt", step.path("at").asText());
        }
        return body;
    }

    private JsonNode as(JsonNode given, JsonNode said, String name) {
        if (given.path("$ref").asText().endsWith("/ActorRef.Sent")) {
            return values.actor(said.asText());
        }
        JsonNode schema = operation.resolved(given);
        if (schema.path("type").asText().equals("array")) {
            return said.isArray() ? items(schema, said, name) : pairs(said);
        }
        if (name.equals("primary")) {
            return first("report");
        }
        if (!schema.path("properties").isObject() || !said.isObject()) {
            return known(schema, said);
        }
        ObjectNode object = JSON.objectNode();
        said.properties()
                .forEach(
                        each ->
                                object.set(
                                        each.getKey(),
                                        as(
                                                schema.path("properties").path(each.getKey()),
                                                each.getValue(),
                                                each.getKey())));
        return object;
    }

    /** Of a case that has none, for its report was refused: one that there is not. */
    private JsonNode first(String kind) {
        List<String> known = story.known(kind);
        return JSON.textNode(known.isEmpty() ? "no-" + kind : known.getFirst());
    }

    private JsonNode items(JsonNode schema, JsonNode said, String name) {
        ArrayNode array = JSON.arrayNode();
        said.forEach(each -> array.add(as(schema.path("items"), each, name)));
        return array;
    }

    /** {@code {nurse: PRESENT}} is a list of participants and their status. */
    private ArrayNode pairs(JsonNode said) {
        ArrayNode array = JSON.arrayNode();
        said.properties()
                .forEach(
                        each ->
                                array.addObject()
                                        .<ObjectNode>set("participant", values.actor(each.getKey()))
                                        .set("status", each.getValue()));
        return array;
    }

    private JsonNode known(JsonNode schema, JsonNode said) {
        boolean key = said.isTextual() && story.script().cast().containsKey(said.asText());
        return key && !schema.has("enum") ? JSON.textNode(story.actor(said.asText())) : said;
    }
}
