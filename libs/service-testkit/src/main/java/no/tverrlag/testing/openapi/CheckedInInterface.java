package no.tverrlag.testing.openapi;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The OpenAPI document of a service in {@code contracts/openapi}. What the service serves must
 * equal it; {@code -Dcontracts.write=true} writes what is new or compatible, {@code breaking}
 * everything.
 */
public final class CheckedInInterface {

    private static final ObjectMapper YAML =
            new ObjectMapper(
                    new YAMLFactory()
                            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                            .disable(YAMLGenerator.Feature.SPLIT_LINES)
                            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR));

    private final Path file;
    private final String mode;

    CheckedInInterface(Path file, String mode) {
        this.file = file;
        this.mode = mode;
    }

    public static CheckedInInterface of(String service) {
        return new CheckedInInterface(
                folder().resolve(service + ".yaml"),
                System.getProperty("contracts.write", "false"));
    }

    /** {@code contracts/openapi}, seen from any module of the project. */
    public static Path folder() {
        Path up = Path.of(System.getProperty("basedir", ".")).toAbsolutePath();
        while (up != null && !Files.isDirectory(up.resolve("contracts/asyncapi"))) {
            up = up.getParent();
        }
        if (up == null) {
            throw new IllegalStateException("there is no folder contracts above this module");
        }
        return up.resolve("contracts/openapi");
    }

    /**
     * @param served the JSON document that the service answers at {@code /q/openapi?format=json}
     */
    public void check(String served) {
        List<String> findings = findings(read(served));
        if (!findings.isEmpty()) {
            throw new AssertionError(file.getFileName() + " " + String.join("\n", findings));
        }
    }

    List<String> findings(JsonNode served) {
        if (!Files.exists(file)) {
            return settle(served, true, List.of("is missing"));
        }
        JsonNode known = document(file);
        if (inOrder(known).equals(inOrder(served))) {
            return List.of();
        }
        Findings change = InterfaceComparison.between(known, served);
        return change.breaking().isEmpty()
                ? settle(served, true, change.compatible())
                : settle(served, false, change.breaking());
    }

    /** The lists of an OpenAPI document are sets: types, required members, parameters. */
    private static JsonNode inOrder(JsonNode node) {
        if (node.isArray()) {
            List<JsonNode> elements = new ArrayList<>();
            node.forEach(each -> elements.add(inOrder(each)));
            elements.sort(Comparator.comparing(JsonNode::toString));
            return JsonNodeFactory.instance.arrayNode().addAll(elements);
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(
                        node.properties().stream()
                                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .forEach((name, value) -> object.set(name, inOrder(value)));
        return object;
    }

    private List<String> settle(JsonNode served, boolean harmless, List<String> what) {
        if (mode.equals("breaking") || (mode.equals("true") && harmless)) {
            write(served);
            return List.of();
        }
        return List.of(
                (harmless
                                ? "not as served; run the tests with -Dcontracts.write=true: "
                                : "BREAKS callers; keep what they know and add beside it: ")
                        + what);
    }

    private void write(JsonNode served) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, YAML.writeValueAsString(served));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A document of the folder. */
    public static JsonNode document(Path file) {
        try {
            return YAML.readTree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
