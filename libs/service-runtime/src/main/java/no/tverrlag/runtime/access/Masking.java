package no.tverrlag.runtime.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;

/**
 * Takes out of an answer whatever tells where a person is: municipality, place, and the
 * organisations around them. The words stay the same in form, so that a reader of the answer needs
 * to know nothing of this. Free text is left as it was written.
 */
final class Masking {

    /** What stands where something is hidden. */
    static final String HIDDEN = "protected";

    /** Members of answers whose texts tell a place. */
    static final Set<String> PLACES =
            Set.of("organisation", "organisations", "municipality", "unit", "place");

    private Masking() {}

    /** Changes the tree that it is given. */
    static JsonNode masked(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(each -> each.setValue(member(each.getKey(), each.getValue(), object)));
        } else if (node instanceof ArrayNode array) {
            array.forEach(Masking::masked);
        }
        return node;
    }

    private static JsonNode member(String name, JsonNode value, ObjectNode of) {
        return PLACES.contains(name) || isParty(name, of) || isRedirect(name, of)
                ? hidden(value)
                : masked(value);
    }

    /** An organisation that a consent or a block names. */
    private static boolean isParty(String name, ObjectNode of) {
        return name.equals("id") && of.path("kind").asText().equals("ORGANISATION");
    }

    /** Where a report was sent on to; elsewhere {@code to} ends a period. */
    private static boolean isRedirect(String name, ObjectNode of) {
        return name.equals("to") && !of.has("from");
    }

    private static JsonNode hidden(JsonNode value) {
        if (value instanceof ArrayNode array) {
            for (int each = 0; each < array.size(); each++) {
                array.set(each, hidden(array.get(each)));
            }
            return array;
        }
        return value.isTextual() ? TextNode.valueOf(HIDDEN) : masked(value);
    }
}
