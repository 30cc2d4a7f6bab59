package no.tverrlag.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a change of a service's interface means for its callers.
 *
 * <p>A service goes on taking what was sent to it, and goes on answering what was read from it. New
 * operations, optional members of what is sent and any members of what is answered are compatible;
 * so are other problem types, because a caller treats an unknown one by its status.
 */
public final class InterfaceComparison {

    private final JsonNode before;
    private final JsonNode after;
    private final Findings findings = new Findings();
    private final Set<String> sentAlike = new HashSet<>();
    private final Set<String> answeredAlike = new HashSet<>();

    private InterfaceComparison(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    public static Findings between(JsonNode before, JsonNode after) {
        InterfaceComparison comparison = new InterfaceComparison(before, after);
        comparison.operations();
        return comparison.findings;
    }

    private void operations() {
        Map<String, JsonNode> old = operationsOf(before);
        Map<String, JsonNode> now = operationsOf(after);
        if (!before.path("security").equals(after.path("security"))) {
            findings.breaks("every operation", "authenticates otherwise");
        }
        old.forEach(
                (call, operation) -> {
                    if (now.containsKey(call)) {
                        operation(operation, now.get(call), call);
                    } else {
                        findings.breaks(call, "removed; its callers get 404 or 405");
                    }
                });
        now.keySet().stream()
                .filter(call -> !old.containsKey(call))
                .forEach(call -> findings.add(true, call, "new"));
    }

    private static Map<String, JsonNode> operationsOf(JsonNode document) {
        Map<String, JsonNode> all = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .properties()
                                        .forEach(
                                                each ->
                                                        all.put(
                                                                each.getKey()
                                                                                .toUpperCase(
                                                                                        Locale.ROOT)
                                                                        + " "
                                                                        + path.getKey(),
                                                                each.getValue())));
        return all;
    }

    private void operation(JsonNode old, JsonNode now, String call) {
        if (!old.path("operationId").equals(now.path("operationId"))) {
            findings.breaks(
                    call,
                    "generated clients know it as "
                            + old.path("operationId")
                            + ", not "
                            + now.path("operationId"));
        }
        parameters(parametersOf(before, old), parametersOf(after, now), call);
        body(old.path("requestBody"), now.path("requestBody"), call + ", what callers send");
        Map<String, JsonNode> answers = answersOf(before, old);
        Map<String, JsonNode> answersNow = answersOf(after, now);
        answers.forEach((status, answer) -> answer(status, answer, answersNow.get(status), call));
        answersNow.keySet().stream()
                .filter(status -> !answers.containsKey(status))
                .forEach(
                        status ->
                                findings.add(
                                        !status.startsWith("2"),
                                        call,
                                        "answers " + status + " now"));
    }

    private void parameters(Map<String, JsonNode> old, Map<String, JsonNode> now, String call) {
        old.forEach(
                (name, parameter) -> {
                    String where = call + ", " + name;
                    JsonNode found = now.get(name);
                    if (found == null) {
                        findings.breaks(where, "is taken no longer");
                        return;
                    }
                    boolean was = parameter.path("required").asBoolean();
                    boolean is = found.path("required").asBoolean();
                    if (was != is) {
                        findings.add(was, where, is ? "now required" : "now optional");
                    }
                    schemas(Direction.SENT, parameter.path("schema"), found.path("schema"), where);
                });
        now.forEach(
                (name, parameter) -> {
                    if (!old.containsKey(name)) {
                        boolean required = parameter.path("required").asBoolean();
                        findings.add(
                                !required,
                                call + ", " + name,
                                required ? "new and required" : "new and optional");
                    }
                });
    }

    private static Map<String, JsonNode> parametersOf(JsonNode document, JsonNode operation) {
        Map<String, JsonNode> all = new TreeMap<>();
        operation
                .path("parameters")
                .forEach(
                        each -> {
                            JsonNode found = SchemaComparison.resolved(document, each);
                            all.put(
                                    found.path("in").asText() + " " + found.path("name").asText(),
                                    found);
                        });
        return all;
    }

    private void body(JsonNode old, JsonNode now, String where) {
        boolean was = old.path("required").asBoolean();
        boolean is = now.path("required").asBoolean();
        if (was != is) {
            findings.add(was, where, is ? "a body is required now" : "a body may be left out now");
        }
        contents(Direction.SENT, old.path("content"), now.path("content"), where);
    }

    private void answer(
            String status,
            JsonNode old,
            @org.jspecify.annotations.Nullable JsonNode now,
            String call) {
        String where = call + ", the " + status + " that callers read";
        if (now == null) {
            findings.add(!status.startsWith("2"), call, "answers " + status + " no longer");
            return;
        }
        old.path("headers")
                .fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!now.path("headers").has(name)) {
                                findings.breaks(where, "without header " + name);
                            }
                        });
        contents(Direction.ANSWERED, old.path("content"), now.path("content"), where);
    }

    private void contents(Direction direction, JsonNode old, JsonNode now, String where) {
        old.properties()
                .forEach(
                        each -> {
                            JsonNode found = now.path(each.getKey());
                            if (found.isMissingNode()) {
                                findings.breaks(where, each.getKey() + " no longer");
                            } else {
                                schemas(
                                        direction,
                                        each.getValue().path("schema"),
                                        found.path("schema"),
                                        where);
                            }
                        });
        if (old.isMissingNode() && !now.isMissingNode()) {
            findings.add(true, where, "has a body now");
        }
    }

    private void schemas(Direction direction, JsonNode old, JsonNode now, String where) {
        Set<String> alike = direction == Direction.SENT ? sentAlike : answeredAlike;
        new SchemaComparison(before, after, direction, findings, alike).compare(old, now, where);
    }

    private static Map<String, JsonNode> answersOf(JsonNode document, JsonNode operation) {
        Map<String, JsonNode> all = new TreeMap<>();
        operation
                .path("responses")
                .properties()
                .forEach(
                        each ->
                                all.put(
                                        each.getKey(),
                                        SchemaComparison.resolved(document, each.getValue())));
        return all;
    }
}
