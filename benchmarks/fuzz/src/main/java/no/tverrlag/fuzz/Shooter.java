package no.tverrlag.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import no.tverrlag.fuzz.Shot.Kind;

/** Makes requests for a case: the script's next step, and anything else beside it. */
final class Shooter {

    private static final List<String> TYPES =
            List.of("text/plain", "application/xml", "application/json-patch+json");
    private static final List<String> NO_JSON =
            List.of("", "{", "[]", "null", "\"x\"", "{\"a\":}", "\uFEFF{}", "{} {}");

    private final Map<String, Operation> byId;
    private final List<Operation> all;

    Shooter(List<Operation> all) {
        this.all = all;
        this.byId =
                all.stream().collect(Collectors.toMap(Operation::id, each -> each, (a, _) -> a));
    }

    /** The first that a case needs: somebody registers the person. */
    Shot first(Case story, Dice dice, long seed) {
        return made(operation("RegisterPerson"), story, "gp", dice, byChance(story, dice), seed);
    }

    Operation operation(String id) {
        return Objects.requireNonNull(byId.get(id), id);
    }

    /** The script's next step, as it is written. */
    Shot scripted(Case story, Dice dice, long seed) {
        JsonNode step = story.next();
        Operation operation = operation(step.path("do").asText());
        String body = new Scripted(operation, story, dice).body(step).toString();
        Map<String, String> headers = headers(operation, dice);
        awaiting(headers, story);
        String caller = step.path("by").asText();
        String path = path(operation, dice, named(step, story, dice));
        return new Shot(operation, story, caller, path, headers, body, Kind.VALID, seed);
    }

    /** Any operation, any caller, with a body that fits its schema. */
    Shot anything(Case story, Dice dice, long seed) {
        Operation operation = dice.of(all);
        String caller = story.experience().caller(operation.id(), dice);
        return made(operation, story, caller, dice, byChance(story, dice), seed);
    }

    private Shot made(
            Operation operation,
            Case story,
            String caller,
            Dice dice,
            UnaryOperator<String> ids,
            long seed) {
        String body =
                operation
                        .body()
                        .map(schema -> new Values(operation, story, dice).of(schema, "").toString())
                        .orElse("");
        Map<String, String> headers = headers(operation, dice);
        String path = path(operation, dice, ids);
        return new Shot(operation, story, caller, path, headers, body, Kind.VALID, seed);
    }

    /** A request to this very operation. */
    Shot plain(Operation operation, Case story, String caller, Dice dice) {
        return made(operation, story, caller, dice, byChance(story, dice), 0);
    }

    /** A request to this very operation about the case's own person. */
    Shot own(Operation operation, Case story, String caller, Dice dice) {
        return made(operation, story, caller, dice, own(story, dice), 0);
    }

    Shot nearly(Shot shot, Dice dice) {
        JsonNode body = Json.tree(shot.body());
        if (!(body instanceof ObjectNode object)) {
            return invalid(shot, dice);
        }
        return shot.with(shot.headers(), new Mutation(dice).of(object), Kind.NEARLY);
    }

    Shot invalid(Shot shot, Dice dice) {
        Map<String, String> headers = new LinkedHashMap<>(shot.headers());
        String body = shot.body();
        String caller = shot.caller();
        String path = shot.path();
        switch (dice.below(9)) {
            case 0 -> caller = "";
            case 1 ->
                    headers.put(
                            "Authorization",
                            "Bearer " + dice.of(List.of("x", "a.b.c", "eyJhbGciOiJub25lIn0.e30.")));
            case 2 -> headers.put("Accept", "text/csv");
            case 3 -> headers.put("Content-Type", dice.of(TYPES));
            case 4 -> headers.remove("Idempotency-Key");
            case 5 ->
                    headers.put(
                            dice.of(List.of("If-Match", "Tverrlag-Await", "Idempotency-Key")),
                            dice.of(List.of("x y", "team=", "\"-\"", "y".repeat(300))));
            case 6 -> path = shot.operation().path().replaceAll("\\{[a-z]+\\}", "%20%F0%9F%98%80");
            case 7 ->
                    path =
                            path
                                    + dice.of(
                                            List.of(
                                                    "?limit=0",
                                                    "?limit=x&asOf=never",
                                                    "?knownAt=2026-02-30T00:00:00Z",
                                                    "?after=%00",
                                                    "?asOf=9999-12-31T00:00:00Z"));
            default -> body = dice.of(NO_JSON);
        }
        return new Shot(
                shot.operation(),
                shot.story(),
                caller,
                path,
                headers,
                body,
                Kind.INVALID,
                shot.seed());
    }

    private static Map<String, String> headers(Operation operation, Dice dice) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (operation.body().isPresent()) {
            headers.put("Content-Type", "application/json");
        }
        if (operation.takes("Idempotency-Key")) {
            headers.put(
                    "Idempotency-Key",
                    "key-" + Long.toHexString(dice.below(Integer.MAX_VALUE)) + dice.letters(6));
        }
        return headers;
    }

    /**
     * A step of the script waits for what the other services have to hear of the steps before it.
     */
    private static void awaiting(Map<String, String> headers, Case story) {
        if (!story.positions().isEmpty()) {
            headers.put(
                    "Tverrlag-Await",
                    story.positions().entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }

    /** What the step names: by its id, or the how manieth of its kind; else what came last. */
    private static UnaryOperator<String> named(JsonNode step, Case story, Dice dice) {
        return name -> {
            List<String> known = story.known(name);
            JsonNode given = step.path(name);
            if (given.isTextual() || known.isEmpty()) {
                return given.asText(dice.letters(10));
            }
            int number = name.equals("person") ? 1 : given.asInt(known.size());
            return known.get(Math.min(number, known.size()) - 1);
        };
    }

    /** Any that the case knows, now and then one that nobody knows. */
    private static UnaryOperator<String> byChance(Case story, Dice dice) {
        return name -> {
            List<String> known = story.known(name);
            return known.isEmpty() || dice.chance(3) ? dice.letters(10) : dice.of(known);
        };
    }

    private static UnaryOperator<String> own(Case story, Dice dice) {
        return name ->
                name.equals("person")
                        ? story.known(name).getFirst()
                        : byChance(story, dice).apply(name);
    }

    private static String path(Operation operation, Dice dice, UnaryOperator<String> ids) {
        String path = operation.path();
        for (JsonNode parameter : operation.parameters("path")) {
            String name = parameter.path("name").asText();
            path = path.replace("{" + name + "}", ids.apply(name));
        }
        return path + query(operation, dice);
    }

    private static String query(Operation operation, Dice dice) {
        List<String> said = new ArrayList<>();
        for (JsonNode parameter : operation.parameters("query")) {
            if (dice.chance(30)) {
                String value =
                        parameter.at("/schema/type").asText().equals("integer")
                                ? "" + (1 + dice.below(500))
                                : parameter.at("/schema/format").asText().equals("date-time")
                                        ? "2026-0%d-01T00:00:00Z".formatted(1 + dice.below(9))
                                        : dice.letters(4);
                said.add(parameter.path("name").asText() + "=" + value);
            }
        }
        return said.isEmpty() ? "" : "?" + String.join("&", said);
    }
}
