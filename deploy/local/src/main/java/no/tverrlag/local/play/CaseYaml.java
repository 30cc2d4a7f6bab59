package no.tverrlag.local.play;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A case file as plain YAML: its fields, and the lines on which the entries of its top-level lists
 * begin.
 */
final class CaseYaml {

    private static final int LONGEST_FAULT = 200;
    private static final ObjectMapper YAML =
            new ObjectMapper(
                    YAMLFactory.builder()
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .build());

    private final Path file;
    private final String text;

    private CaseYaml(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    static CaseYaml read(Path file) throws MalformedCase {
        try {
            return new CaseYaml(file, Files.readString(file));
        } catch (IOException e) {
            throw new MalformedCase(
                    "%s: cannot be read (%s)".formatted(file, e.getClass().getSimpleName()));
        }
    }

    Place top() throws MalformedCase {
        try {
            if (YAML.readTree(text) instanceof ObjectNode fields) {
                return new Place(file.toString(), 1, "case", fields);
            }
            throw new MalformedCase(file + ":1: a case must be a mapping");
        } catch (JsonProcessingException e) {
            throw fault(e);
        }
    }

    /** The lines on which the entries of a top-level list begin, in order. */
    List<Integer> linesOf(String list) throws MalformedCase {
        try (var tokens = YAML.createParser(text)) {
            return linesOf(list, tokens);
        } catch (JsonProcessingException e) {
            throw fault(e);
        } catch (IOException e) {
            throw new MalformedCase(file + ": cannot be read");
        }
    }

    private static List<Integer> linesOf(String list, JsonParser tokens) throws IOException {
        var lines = new ArrayList<Integer>();
        int depth = 0;
        boolean inside = false;
        for (var token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
            if (depth == 1 && token == JsonToken.FIELD_NAME) {
                inside = tokens.currentName().equals(list);
            }
            if (depth == 2 && inside && !token.isStructEnd()) {
                lines.add(tokens.currentTokenLocation().getLineNr());
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
        return lines;
    }

    private MalformedCase fault(JsonProcessingException e) {
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        var what =
                e.getOriginalMessage()
                        .lines()
                        .filter(told -> !told.startsWith(" "))
                        .collect(Collectors.joining(" "));
        var cut = what.length() > LONGEST_FAULT ? what.substring(0, LONGEST_FAULT) : what;
        return new MalformedCase("%s:%d: not YAML: %s".formatted(file, line, cut));
    }
}
