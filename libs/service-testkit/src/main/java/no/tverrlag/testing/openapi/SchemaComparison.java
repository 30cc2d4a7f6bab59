package no.tverrlag.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares two schemas of an operation, with regard to which way their values go. */
final class SchemaComparison {

    private static final List<String> UPPER = List.of("maximum", "maxLength", "maxItems");
    private static final List<String> LOWER = List.of("minimum", "minLength", "minItems");

    private final JsonNode before;
    private final JsonNode after;
    private final Direction direction;
    private final Findings findings;
    private final Set<String> alike;

    /**
     * Both documents are needed to follow references.
     *
     * @param alike the references seen so far this way that have nothing to be found, or are open
     */
    SchemaComparison(
            JsonNode before,
            JsonNode after,
            Direction direction,
            Findings findings,
            Set<String> alike) {
        this.alike = alike;
        this.before = before;
        this.after = after;
        this.direction = direction;
        this.findings = findings;
    }

    void compare(JsonNode oldSchema, JsonNode newSchema, String where) {
        String pair = oldSchema.path("$ref").asText() + " " + newSchema.path("$ref").asText();
        boolean named = pair.length() > 1;
        if (named && !alike.add(pair)) {
            return;
        }
        int found = findings.count();
        resolved(resolved(before, oldSchema), resolved(after, newSchema), where);
        if (named && findings.count() > found) {
            alike.remove(pair);
        }
    }

    static JsonNode resolved(JsonNode document, JsonNode node) {
        String ref = node.path("$ref").asText();
        return ref.startsWith("#") ? document.at(ref.substring(1)) : node;
    }

    private void resolved(JsonNode old, JsonNode now, String where) {
        for (String keyword : List.of("type", "format", "const")) {
            if (!old.path(keyword).equals(now.path(keyword))) {
                findings.breaks(
                        where, keyword + " " + old.path(keyword) + " -> " + now.path(keyword));
            }
        }
        pattern(old.path("pattern"), now.path("pattern"), where);
        UPPER.forEach(each -> bound(each, old.path(each), now.path(each), true, where));
        LOWER.forEach(each -> bound(each, old.path(each), now.path(each), false, where));
        enums(old.path("enum"), now.path("enum"), where);
        properties(old, now, where);
        nested(old.path("items"), now.path("items"), where + "[]");
        others(old.path("additionalProperties"), now.path("additionalProperties"), where);
        parts(old.path("anyOf"), now.path("anyOf"), where);
        parts(old.path("allOf"), now.path("allOf"), where);
    }

    private void pattern(JsonNode old, JsonNode now, String where) {
        if (!old.equals(now)) {
            boolean wider = now.isMissingNode();
            boolean narrower = old.isMissingNode();
            findings.add(
                    direction.mayWiden() ? wider : narrower,
                    where,
                    "pattern " + old + " -> " + now);
        }
    }

    private void bound(String name, JsonNode old, JsonNode now, boolean upper, String where) {
        if (old.equals(now)) {
            return;
        }
        boolean wider =
                now.isMissingNode()
                        || (!old.isMissingNode() && (upper == (now.asDouble() > old.asDouble())));
        findings.add(wider == direction.mayWiden(), where, name + " " + old + " -> " + now);
    }

    private void enums(JsonNode old, JsonNode now, String where) {
        if (old.isMissingNode() != now.isMissingNode()) {
            findings.add(
                    now.isMissingNode() == direction.mayWiden(),
                    where,
                    "a closed set of values: " + !now.isMissingNode());
            return;
        }
        Set<String> values = texts(old);
        Set<String> valuesNow = texts(now);
        for (String gone : without(values, valuesNow)) {
            findings.add(!direction.mayWiden(), where, "value " + gone + " is gone");
        }
        for (String added : without(valuesNow, values)) {
            boolean problem = added.startsWith("\"/problems/");
            findings.add(problem || direction.mayWiden(), where, "new value " + added);
        }
    }

    private void properties(JsonNode old, JsonNode now, String where) {
        Set<String> must = texts(old.path("required"));
        Set<String> mustNow = texts(now.path("required"));
        old.path("properties")
                .properties()
                .forEach(
                        each -> {
                            String name = each.getKey();
                            String below = where + "/" + name;
                            JsonNode found = now.path("properties").path(name);
                            if (found.isMissingNode()) {
                                findings.breaks(below, "removed or renamed");
                            } else {
                                required(must, mustNow, name, below);
                                compare(each.getValue(), found, below);
                            }
                        });
        now.path("properties")
                .fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!old.path("properties").has(name)) {
                                boolean required = mustNow.contains("\"" + name + "\"");
                                findings.add(
                                        direction == Direction.ANSWERED || !required,
                                        where + "/" + name,
                                        required ? "new and required" : "new and optional");
                            }
                        });
    }

    private void required(Set<String> must, Set<String> mustNow, String name, String where) {
        boolean was = must.contains("\"" + name + "\"");
        boolean is = mustNow.contains("\"" + name + "\"");
        if (was != is) {
            findings.add(
                    is == (direction == Direction.ANSWERED),
                    where,
                    is ? "now required" : "now optional");
        }
    }

    /** Closed, open, or a map with values of a schema. */
    private void others(JsonNode old, JsonNode now, String where) {
        if (old.isObject() && now.isObject()) {
            compare(old, now, where + "{}");
        } else if (old.isObject() || now.isObject()) {
            findings.breaks(where, "other members " + old + " -> " + now);
        } else if (old.asBoolean(true) != now.asBoolean(true)) {
            findings.add(
                    now.asBoolean(true) == direction.mayWiden(),
                    where,
                    now.asBoolean(true) ? "takes other members now" : "takes no other members now");
        }
    }

    private void nested(JsonNode old, JsonNode now, String where) {
        if (old.isObject() && now.isObject()) {
            compare(old, now, where);
        } else if (!old.equals(now)) {
            findings.breaks(where, "items " + old + " -> " + now);
        }
    }

    private void parts(JsonNode old, JsonNode now, String where) {
        if (old.size() != now.size()) {
            findings.breaks(where, "composed otherwise");
            return;
        }
        for (int i = 0; i < old.size(); i++) {
            compare(old.path(i), now.path(i), where);
        }
    }

    private static Set<String> without(Set<String> all, Set<String> those) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(those);
        return rest;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(value -> texts.add(value.toString()));
        return texts;
    }
}
