package no.tverrlag.local.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the history answered, put beside what a case expects of it. */
final class History {

    private final Cast cast;
    private final JsonNode told;

    History(Cast cast, JsonNode told) {
        this.cast = cast;
        this.told = told;
    }

    /** What is told otherwise than expected, each as {@code field value}; nothing if all agrees. */
    List<String> differsFrom(JsonNode expected) {
        var otherwise = new ArrayList<String>();
        for (var field : expected.properties()) {
            var wanted = wanted(field.getKey(), field.getValue());
            var found = found(field.getKey(), field.getValue());
            if (!Objects.equals(wanted, found)) {
                otherwise.add(field.getKey() + " " + found);
            }
        }
        return otherwise;
    }

    private Object wanted(String field, JsonNode value) {
        return switch (field) {
            case "members", "openGoals" -> texts(value);
            case "lastEvaluation" -> pairs(value, value);
            default -> value.asText();
        };
    }

    private Object found(String field, JsonNode wanted) {
        var value = told.path(field);
        return switch (field) {
            case "coordinator" ->
                    value.isObject() ? key(value) : value.isNull() ? "none" : "untold";
            case "members" -> keys(value);
            case "openGoals" -> texts(value);
            case "lastEvaluation" -> pairs(wanted, value);
            default -> value.isMissingNode() ? "untold" : value.asText();
        };
    }

    private Set<String> keys(JsonNode members) {
        return StreamSupport.stream(members.spliterator(), false)
                .map(this::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String key(JsonNode actor) {
        return cast.keyOf(actor.path("id").asText());
    }

    private static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a mapping says of the fields that another one names; numbers by their value. */
    private static List<String> pairs(JsonNode fields, JsonNode mapping) {
        return fields.properties().stream()
                .map(field -> field.getKey() + " " + plain(mapping.path(field.getKey())))
                .toList();
    }

    private static String plain(JsonNode value) {
        return value.isNumber()
                ? value.decimalValue().stripTrailingZeros().toPlainString()
                : value.asText("untold");
    }
}
