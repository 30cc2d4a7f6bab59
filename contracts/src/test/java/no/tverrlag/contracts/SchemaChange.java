package no.tverrlag.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a change of one version's schema means for readers.
 *
 * <p>Topics are kept for ever, so a version must be readable both ways: old messages by new readers
 * and new messages by old ones. Only a new optional property is both; everything else needs a new
 * version.
 *
 * @param breaking what cannot be read any longer
 * @param compatible what readers need not know
 */
record SchemaChange(List<String> breaking, List<String> compatible) {

    static SchemaChange between(JsonNode before, JsonNode after) {
        SchemaChange change = new SchemaChange(new ArrayList<>(), new ArrayList<>());
        change.compare(before, after, "");
        return change;
    }

    private void compare(JsonNode before, JsonNode after, String path) {
        for (String keyword : List.of("type", "format", "pattern", "x-sealed", "const")) {
            if (!before.path(keyword).equals(after.path(keyword))) {
                breaking.add(
                        "retyped: "
                                + path
                                + " ("
                                + keyword
                                + " "
                                + before.path(keyword)
                                + " -> "
                                + after.path(keyword)
                                + ")");
            }
        }
        enums(texts(before.path("enum")), texts(after.path("enum")), path);
        properties(before, after, path);
        nested(before.path("items"), after.path("items"), path + "[]");
        nested(
                before.path("additionalProperties"),
                after.path("additionalProperties"),
                path + "{}");
    }

    private void nested(JsonNode before, JsonNode after, String path) {
        if (before.isObject() && after.isObject()) {
            compare(before, after, path);
        } else if (!before.equals(after)) {
            breaking.add("retyped: " + path);
        }
    }

    private void enums(Set<String> before, Set<String> after, String path) {
        before.stream()
                .filter(value -> !after.contains(value))
                .forEach(value -> breaking.add("removed value: " + path + " " + value));
        after.stream()
                .filter(value -> !before.contains(value))
                .forEach(value -> breaking.add("new value: " + path + " " + value));
    }

    private void properties(JsonNode before, JsonNode after, String path) {
        Set<String> mustHave = texts(before.path("required"));
        Set<String> mustHaveNow = texts(after.path("required"));
        JsonNode old = before.path("properties");
        JsonNode now = after.path("properties");
        old.fieldNames()
                .forEachRemaining(
                        name -> {
                            String below = path + "/" + name;
                            if (!now.has(name)) {
                                breaking.add("removed or renamed: " + below);
                                return;
                            }
                            if (mustHave.contains(name) != mustHaveNow.contains(name)) {
                                breaking.add(
                                        mustHaveNow.contains(name)
                                                ? "now required: " + below
                                                : "now optional: " + below);
                            }
                            compare(old.path(name), now.path(name), below);
                        });
        now.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!old.has(name)) {
                                added(path + "/" + name, mustHaveNow.contains(name));
                            }
                        });
    }

    private void added(String path, boolean required) {
        if (required) {
            breaking.add("new required: " + path);
        } else {
            compatible.add("new optional: " + path);
        }
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
