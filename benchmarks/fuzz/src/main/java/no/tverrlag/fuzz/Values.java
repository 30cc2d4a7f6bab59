package no.tverrlag.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values that fit a schema, with the case's own people and things where a name asks for them. */
final class Values {

    /** In every free text, so that it is found where it must not be. */
    static final String CANARY = "kanarifugl";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final Instant NOON = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    private static final List<String> VARIABLES =
            List.of(
                    "ownHealth",
                    "memory",
                    "communication",
                    "decisions",
                    "socialParticipation",
                    "behaviour",
                    "mobilityIndoor",
                    "mobilityOutdoor");

    private final Operation operation;
    private final Case story;
    private final Dice dice;

    Values(Operation operation, Case story, Dice dice) {
        this.operation = operation;
        this.story = story;
        this.dice = dice;
    }

    JsonNode of(JsonNode given, String name) {
        if (given.path("$ref").asText().endsWith("/ActorRef.Sent")) {
            return actor(dice.of(people()));
        }
        JsonNode schema = operation.resolved(given);
        if (schema.has("enum")) {
            return schema.path("enum").get(dice.below(schema.path("enum").size()));
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema);
            case "array" -> array(schema, name);
            case "boolean" -> JSON.booleanNode(dice.chance(50));
            case "integer" -> JSON.numberNode(number(schema));
            case "number" -> JSON.numberNode(number(schema) / 2.0);
            default -> JSON.textNode(text(schema, name));
        };
    }

    /** A professional, the person or who acts for them, as a command names them. */
    JsonNode actor(String key) {
        ObjectNode actor = JSON.objectNode().put("id", story.actor(key));
        story.script()
                .cast()
                .getOrDefault(key, Map.of())
                .forEach(
                        (claim, value) -> {
                            if (claim.equals("sector") || claim.equals("organisation")) {
                                actor.put(claim, value);
                            }
                        });
        return actor;
    }

    private List<String> people() {
        return new ArrayList<>(story.script().cast().keySet()).subList(0, 10);
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        if (schema.path("additionalProperties").isObject()) {
            for (int i = dice.below(VARIABLES.size()); i < VARIABLES.size(); i++) {
                object.set(VARIABLES.get(i), of(schema.path("additionalProperties"), "value"));
            }
            return object;
        }
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(each -> required.add(each.asText()));
        schema.path("properties")
                .properties()
                .forEach(
                        each -> {
                            int odds = each.getKey().equals("occurredAt") ? 8 : 45;
                            if (required.contains(each.getKey()) || dice.chance(odds)) {
                                object.set(each.getKey(), of(each.getValue(), each.getKey()));
                            }
                        });
        String number = object.path("nationalId").asText();
        if (NationalIds.isOne(number) && dice.chance(85)) {
            object.put("born", NationalIds.born(number));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, String name) {
        ArrayNode array = JSON.arrayNode();
        int least = Math.max(schema.path("minItems").asInt(0), dice.chance(90) ? 1 : 0);
        for (int i = least + dice.below(2); i > 0; i--) {
            array.add(of(schema.path("items"), name));
        }
        return array;
    }

    private int number(JsonNode schema) {
        int least = schema.path("minimum").asInt(0);
        int most = schema.path("maximum").asInt(least + 10);
        return least + dice.below(most - least + 1);
    }

    private String text(JsonNode schema, String name) {
        return switch (schema.path("format").asText()) {
            case "date-time" -> NOON.plus(dice.below(2000) - 1900, ChronoUnit.HOURS).toString();
            case "date" -> TODAY.plusDays(dice.below(400) - 100).toString();
            default -> plain(schema, name);
        };
    }

    private String plain(JsonNode schema, String name) {
        String kind =
                switch (name) {
                    case "primary" -> "report";
                    default -> name;
                };
        if (!story.known(kind).isEmpty() && dice.chance(95)) {
            return dice.of(story.known(kind));
        }
        if (name.equals("organisation") && operation.id().equals("Disclose") && dice.chance(80)) {
            return story.claims("welfare").getOrDefault(name, CANARY);
        }
        if (name.equals("nationalId")) {
            return NationalIds.synthetic(dice);
        }
        boolean free = !schema.has("pattern");
        return free ? CANARY + " " + dice.letters(5) : dice.letters(8);
    }
}
