package no.tverrlag.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Does a document fit a schema? Knows exactly the keywords that {@link Schemas} writes. */
final class Fitting {
    private final List<String> misfits = new ArrayList<>();

    private Fitting() {}

    static List<String> misfits(JsonNode schema, JsonNode document) {
        Fitting fitting = new Fitting();
        fitting.look(schema, document, "");
        return fitting.misfits;
    }

    private void look(JsonNode schema, JsonNode value, String path) {
        String type = schema.path("type").asText();
        boolean fits =
                switch (type) {
                    case "object" -> value.isObject();
                    case "array" -> value.isArray();
                    case "string" -> value.isTextual() && text(schema, value.asText());
                    case "integer" -> value.isIntegralNumber();
                    case "number" -> value.isNumber();
                    case "boolean" -> value.isBoolean();
                    default -> false;
                };
        if (!fits) {
            misfits.add(path + " is no " + type);
        } else if (value.isObject()) {
            object(schema, value, path);
        } else if (value.isArray()) {
            value.forEach(item -> look(schema.path("items"), item, path + "[]"));
        }
    }

    private void object(JsonNode schema, JsonNode value, String path) {
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.asText())) {
                misfits.add(path + "/" + name.asText() + " is missing");
            }
        }
        value.properties()
                .forEach(
                        member -> {
                            String below = path + "/" + member.getKey();
                            JsonNode known = schema.path("properties").path(member.getKey());
                            JsonNode other = schema.path("additionalProperties");
                            if (known.isMissingNode() && other.isMissingNode()) {
                                misfits.add(below + " is not in the schema");
                            } else {
                                look(
                                        known.isMissingNode() ? other : known,
                                        member.getValue(),
                                        below);
                            }
                        });
    }

    private static boolean text(JsonNode schema, String text) {
        if (schema.has("enum")) {
            return schema.path("enum").valueStream().anyMatch(it -> it.asText().equals(text));
        }
        if (schema.has("const")) {
            return schema.path("const").asText().equals(text);
        }
        if (schema.has("pattern")) {
            return Pattern.compile(schema.path("pattern").asText()).matcher(text).find();
        }
        return formatted(schema.path("format").asText(), text);
    }

    private static boolean formatted(String format, String text) {
        try {
            return switch (format) {
                case "" -> true;
                case "date" -> LocalDate.parse(text).toString().equals(text);
                case "date-time" -> Instant.parse(text).toString().equals(text);
                default -> false;
            };
        } catch (DateTimeException otherwise) {
            return false;
        }
    }
}
