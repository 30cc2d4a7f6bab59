package no.tverrlag.local.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Turns steps into requests: path filled in, actors and numbered references replaced, keys and
 * positions added.
 */
final class StepCalls {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final CaseFile file;
    private final Cast cast;
    private final Progress progress;
    private final String run;

    StepCalls(CaseFile file, Cast cast, Progress progress, String run) {
        this.file = file;
        this.cast = cast;
        this.progress = progress;
        this.run = run;
    }

    Wire.Call registration() {
        var act = Act.registerPerson();
        var body = file.person().registration().deepCopy();
        return new Wire.Call(act.service(), act.path(), cast.registrar(), body, headers(act, 0));
    }

    /**
     * @throws CannotPlay if the step means something that an earlier, failed step should have
     *     brought about
     */
    Wire.Call of(CaseStep step) {
        var act = step.act();
        return new Wire.Call(
                act.service(), path(step), step.by(), body(step), headers(act, step.number()));
    }

    /** What is to be waited for by a service that is about to be asked. */
    Map<String, String> awaited(String service) {
        var headers = new LinkedHashMap<String, String>();
        progress.positions()
                .awaitedBy(service)
                .ifPresent(positions -> headers.put("Tverrlag-Await", positions));
        return headers;
    }

    private Map<String, String> headers(Act act, int step) {
        var headers = awaited(act.service());
        headers.put("Idempotency-Key", "%s-step-%d".formatted(run, step));
        return headers;
    }

    private String path(CaseStep step) {
        var path = step.act().path();
        for (var variable : step.act().variables()) {
            path = path.replace("{" + variable + "}", meant(variable, step));
        }
        return path;
    }

    private String meant(String variable, CaseStep step) {
        return switch (variable) {
            case "person" -> cast.person();
            case "report" -> report(step.fields().path("report"));
            default -> given(variable, step).orElseGet(() -> latest(variable, step));
        };
    }

    private static Optional<String> given(String variable, CaseStep step) {
        return Optional.of(step.fields().path(variable).asText()).filter(id -> !id.isEmpty());
    }

    /** A step that must be refused may well mean something that never came to be. */
    private String latest(String what, CaseStep step) {
        return progress.latest(what)
                .or(() -> Optional.of("none").filter(_ -> step.refused()))
                .orElseThrow(
                        () ->
                                new CannotPlay(
                                        "no %s has come to be in an earlier step".formatted(what)));
    }

    private String report(JsonNode number) {
        return progress.report(number.intValue())
                .orElseThrow(() -> new CannotPlay("report %s was not made".formatted(number)));
    }

    private ObjectNode body(CaseStep step) {
        var body = JSON.objectNode();
        if (!step.act().happensNow()) {
            body.put("occurredAt", step.at());
        }
        if ("report".equals(step.act().creates())) {
            body.put("person", cast.person());
        }
        for (var field : step.fields().properties()) {
            if (!step.act().variables().contains(field.getKey())) {
                body.set(field.getKey(), value(field.getKey(), field.getValue()));
            }
        }
        return body;
    }

    private JsonNode value(String field, JsonNode value) {
        if (field.equals("primary") && value.isInt()) {
            return JSON.textNode(report(value));
        } else if (field.equals("attendance") && value.isObject()) {
            return attendance(value);
        }
        return cast.named(value);
    }

    private JsonNode attendance(JsonNode byKey) {
        var list = JSON.arrayNode();
        byKey.properties()
                .forEach(
                        entry ->
                                list.addObject()
                                        .<ObjectNode>set(
                                                "participant", cast.reference(entry.getKey()))
                                        .set("status", entry.getValue()));
        return list;
    }
}
