package no.tverrlag.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import no.tverrlag.fuzz.Shot.Kind;

/** What must be true of every answer. */
final class Checks {

    private static final Pattern INSIDE =
            Pattern.compile(
                    "Exception|\\bat"
                        + " [a-z]+\\.|java\\.|no\\.tverrlag\\.[a-z]+\\.[a-z]+\\.|io\\.quarkus|\\b(?:jackson|mongo|axon)",
                    Pattern.CASE_INSENSITIVE);
    private static final String PROBLEM = "application/problem+json";

    private final JsonSchemaFactory factory =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    List<String> of(Shot shot, Answer answer) {
        List<String> findings = new ArrayList<>();
        JsonNode documented = shot.operation().answers().get(Integer.toString(answer.status()));
        if (answer.status() >= 500 && !isWaitingInVain(shot, answer)) {
            findings.add("answers " + answer.status());
        }
        if (documented == null) {
            findings.add("answers " + answer.status() + ", which is not documented");
        } else {
            content(shot, answer, documented, findings);
        }
        if (answer.headers().firstValue(Shot.NAME).filter(shot.name()::equals).isEmpty()) {
            findings.add("answers without the request's " + Shot.NAME);
        }
        leaks(answer, findings);
        if (shot.operation().body().isPresent()) {
            promises(shot, answer, findings);
        }
        return findings;
    }

    /** The caller asked to wait for another service, and it took too long. */
    private static boolean isWaitingInVain(Shot shot, Answer answer) {
        return answer.status() == 503
                && shot.headers().containsKey("Tverrlag-Await")
                && answer.json().path("type").asText().equals("/problems/not-yet-arrived");
    }

    private void content(Shot shot, Answer answer, JsonNode documented, List<String> findings) {
        String type = answer.contentType().replaceFirst(";.*", "");
        if (!documented.has("content") && answer.body().isEmpty()) {
            return;
        }
        JsonNode content = documented.path("content").path(type);
        if (content.isMissingNode()) {
            findings.add("content type '" + type + "' is not documented for " + answer.status());
            return;
        }
        JsonNode body = answer.json();
        String name = shot.operation().name() + " " + answer.status();
        schema(name, shot.operation(), content.path("schema"))
                .validate(body)
                .forEach(each -> findings.add("body: " + each.getMessage()));
        if (type.equals("application/json")) {
            unknown(shot.operation(), content.path("schema"), body, "", findings);
        } else if (body.path("status").asInt() != answer.status()) {
            findings.add("the problem names another status");
        }
        documented
                .path("headers")
                .fieldNames()
                .forEachRemaining(
                        header -> {
                            if (answer.headers().firstValue(header).isEmpty()) {
                                findings.add(answer.status() + " without " + header);
                            }
                        });
    }

    /** Members that the document does not know. */
    private static void unknown(
            Operation operation,
            JsonNode given,
            JsonNode value,
            String path,
            List<String> findings) {
        JsonNode schema = operation.resolved(given);
        if (value.isArray()) {
            value.forEach(
                    each -> unknown(operation, schema.path("items"), each, path + "[]", findings));
        } else if (value.isObject() && schema.path("properties").isObject()) {
            value.properties()
                    .forEach(
                            each -> {
                                JsonNode known = schema.path("properties").path(each.getKey());
                                String below = path + "/" + each.getKey();
                                if (known.isMissingNode()) {
                                    findings.add("body: " + below + " is not documented");
                                } else {
                                    unknown(operation, known, each.getValue(), below, findings);
                                }
                            });
        }
    }

    private static void leaks(Answer answer, List<String> findings) {
        boolean problem = answer.contentType().startsWith(PROBLEM) || answer.status() >= 400;
        if (problem && INSIDE.matcher(answer.body()).find()) {
            findings.add("tells of its inside: " + answer.body());
        }
        if (problem && answer.body().contains(Values.CANARY)) {
            findings.add("an error repeats what was sent: " + answer.body());
        }
    }

    /** It takes what it says it takes, and nothing else. */
    private void promises(Shot shot, Answer answer, List<String> findings) {
        boolean malformed = answer.json().path("type").asText().equals("/problems/malformed-body");
        if (shot.kind() == Kind.VALID && malformed) {
            findings.add("refuses a body that fits: " + answer.body());
        }
        if (shot.kind() == Kind.NEARLY && answer.isSuccess()) {
            JsonNode body = Json.tree(shot.body());
            withoutNulls(body);
            JsonNode schema =
                    shot.operation().node().at("/requestBody/content/application~1json/schema");
            schema(shot.operation().name() + " sent", shot.operation(), schema)
                    .validate(body)
                    .forEach(
                            each ->
                                    findings.add(
                                            "takes a body that does not fit: "
                                                    + each.getMessage()));
        }
    }

    /** A member that may be left out may as well be null. */
    private static void withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(each -> each.getValue().isNull())
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(object::remove);
        }
        node.forEach(Checks::withoutNulls);
    }

    private JsonSchema schema(String name, Operation operation, JsonNode schema) {
        return schemas.computeIfAbsent(
                name,
                _ -> {
                    ObjectNode whole = schema.deepCopy();
                    whole.set("components", operation.document().path("components"));
                    return factory.getSchema(whole, config);
                });
    }
}
