package no.tverrlag.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterfaceComparisonTest {

    private static final String DOCUMENT =
            """
            {"paths": {"/lamps": {"post": {"operationId": "HangLamp",
              "parameters": [{"name": "limit", "in": "query",
                "schema": {"type": "integer", "maximum": 5}}],
              "requestBody": {"content": {"application/json": {"schema": {
                "type": "object", "additionalProperties": false, "required": ["colour"],
                "properties": {
                  "colour": {"type": "string", "enum": ["RED", "BLUE"]},
                  "name": {"type": "string", "maxLength": 10}}}}}},
              "responses": {
                "201": {"content": {"application/json": {"schema": {
                  "type": "object", "required": ["id"], "properties": {
                    "id": {"type": "string"}, "colour": {"enum": ["RED"]}}}}}},
                "409": {"content": {"application/problem+json": {"schema": {
                  "properties": {"type": {"enum": ["/problems/conflict"]}}}}}}}}}}}
            """;

    private static final String POST = "POST /lamps";

    @TempDir Path folder;

    @Test
    void what_only_gives_callers_more_is_compatible() {
        Findings change =
                changed("\"maximum\": 5", "\"maximum\": 7")
                        .toFindings(
                                "\"RED\", \"BLUE\"",
                                "\"RED\", \"BLUE\", \"GREEN\"",
                                "\"name\": {",
                                "\"size\": {\"type\": \"integer\"}, \"name\": {",
                                "\"id\": {",
                                "\"at\": {\"type\": \"string\"}, \"id\": {",
                                "[\"/problems/conflict\"]",
                                "[\"/problems/conflict\", \"/problems/too-dark\"]");
        assertThat(change.breaking()).isEmpty();
        assertThat(change.compatible())
                .containsExactlyInAnyOrder(
                        POST + ", query limit: maximum 5 -> 7",
                        POST + ", what callers send/colour: new value \"GREEN\"",
                        POST + ", what callers send/size: new and optional",
                        POST + ", the 201 that callers read/at: new and optional",
                        POST
                                + ", the 409 that callers read/type: new value"
                                + " \"/problems/too-dark\"");
    }

    @Test
    void what_takes_something_from_callers_is_named_with_whom_it_breaks() {
        Findings change =
                changed("\"maximum\": 5", "\"maximum\": 3")
                        .toFindings(
                                "\"RED\", \"BLUE\"",
                                "\"RED\"",
                                "[\"colour\"]",
                                "[\"colour\", \"name\"]",
                                "{\"enum\": [\"RED\"]}",
                                "{\"enum\": [\"RED\", \"BLACK\"]}",
                                "\"maxLength\": 10",
                                "\"maxLength\": 9");
        assertThat(change.breaking())
                .containsExactlyInAnyOrder(
                        POST + ", query limit: maximum 5 -> 3",
                        POST + ", what callers send/colour: value \"BLUE\" is gone",
                        POST + ", what callers send/name: now required",
                        POST + ", what callers send/name: maxLength 10 -> 9",
                        POST + ", the 201 that callers read/colour: new value \"BLACK\"");
    }

    @Test
    void a_breaking_change_is_written_only_when_it_is_asked_for_by_name() throws IOException {
        Path file = folder.resolve("lamp.yaml");
        JsonNode before = json(DOCUMENT);
        JsonNode after = json(DOCUMENT.replace("\"201\"", "\"200\""));
        assertThat(findings(file, "false", before)).startsWith("not as served");
        assertThat(findings(file, "true", before)).isEmpty();
        assertThat(findings(file, "false", before)).isEmpty();
        String written = Files.readString(file);

        assertThat(findings(file, "true", after))
                .startsWith("BREAKS callers")
                .contains(POST + ": answers 201 no longer");
        assertThat(file).hasContent(written);
        assertThat(findings(file, "breaking", after)).isEmpty();
        assertThat(findings(file, "false", after)).isEmpty();
    }

    private static String findings(Path file, String mode, JsonNode served) {
        return String.join("\\n", new CheckedInInterface(file, mode).findings(served));
    }

    private static Change changed(String old, String now) {
        return new Change(DOCUMENT).with(old, now);
    }

    private record Change(String text) {
        Change with(String old, String now) {
            assertThat(text).contains(old);
            return new Change(text.replace(old, now));
        }

        Findings toFindings(String... more) {
            Change all = this;
            for (int i = 0; i < more.length; i += 2) {
                all = all.with(more[i], more[i + 1]);
            }
            return InterfaceComparison.between(json(DOCUMENT), json(all.text()));
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
