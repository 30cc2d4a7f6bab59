package no.tverrlag.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import no.tverrlag.fuzz.Shot.Kind;
import org.junit.jupiter.api.Test;

/** Each thing that an answer can have wrong is found; a right one has nothing. */
class ChecksTest {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final Operation OPERATION =
            Operation.of(
                            "lamps",
                            Json.tree(
                                    """
                                    {"paths": {"/lamps": {"post": {"operationId": "HangLamp",
                                      "requestBody": {"content": {"application/json": {"schema": {
                                        "$ref": "#/components/schemas/Lamp"}}}},
                                      "responses": {
                                        "201": {"headers": {"ETag": {}}, "content": {
                                          "application/json": {"schema": {
                                            "type": "object", "required": ["id"],
                                            "properties": {"id": {"type": "string"}}}}}},
                                        "409": {"content": {"application/problem+json": {"schema": {
                                          "type": "object", "properties": {"type": {
                                            "enum": ["/problems/too-dark"]}}}}}},
                                        "default": {}}}}},
                                     "components": {"schemas": {"Lamp": {"type": "object",
                                       "additionalProperties": false,
                                       "properties": {"at": {"type": "string", "format": "date"}}}}}}
                                    """))
                    .getFirst();

    private static final Map<String, List<String>> TAGGED =
            Map.of("ETag", List.of("1"), Shot.NAME, List.of("test-1"));
    private static final HttpHeaders NAMED = headers(Map.of(Shot.NAME, List.of("test-1")));

    private final Checks checks = new Checks();

    @Test
    void an_answer_as_documented_has_nothing_wrong() {
        assertThat(found(Kind.VALID, 201, JSON, "{\"id\": \"a\"}")).isEmpty();
        assertThat(found(Kind.INVALID, 409, PROBLEM, problem(409, "too-dark"))).isEmpty();
    }

    @Test
    void statuses_and_content_types_that_are_not_documented_are_found() {
        assertThat(found(Kind.VALID, 200, JSON, "{}"))
                .containsExactly("answers 200, which is not documented");
        assertThat(found(Kind.VALID, 500, PROBLEM, "{}"))
                .containsExactly("answers 500", "answers 500, which is not documented");
        assertThat(found(Kind.VALID, 409, JSON, "{}"))
                .containsExactly("content type 'application/json' is not documented for 409");
    }

    @Test
    void bodies_that_are_not_as_documented_are_found() {
        assertThat(found(Kind.VALID, 201, JSON, "{\"id\": 7}"))
                .containsExactly("body: /id: integer found, string expected");
        assertThat(found(Kind.VALID, 201, JSON, "{\"id\": \"a\", \"name\": \"b\"}"))
                .containsExactly("body: /name is not documented");
        assertThat(found(Kind.VALID, 409, PROBLEM, problem(409, "too-bright")))
                .singleElement()
                .asString()
                .contains("/problems/too-dark");
        assertThat(found(Kind.VALID, 409, PROBLEM, problem(400, "too-dark")))
                .containsExactly("the problem names another status");
    }

    @Test
    void missing_headers_and_what_tells_too_much_are_found() {
        Answer bare = new Answer(201, JSON, "{\"id\": \"a\"}", NAMED);
        assertThat(checks.of(shot(Kind.VALID, "{}"), bare)).containsExactly("201 without ETag");
        String inside =
                problem(409, "too-dark").replace("}", ",\"detail\":\"NullPointerException\"}");
        assertThat(found(Kind.VALID, 409, PROBLEM, inside))
                .singleElement()
                .asString()
                .startsWith("tells of its inside");
        String byChance =
                problem(409, "too-dark").replace("}", ",\"instance\":\"/lamps/vkvaaxonpb\"}");
        assertThat(found(Kind.VALID, 409, PROBLEM, byChance)).isEmpty();
        String repeated =
                problem(409, "too-dark").replace("}", ",\"detail\":\"" + Values.CANARY + "\"}");
        assertThat(found(Kind.VALID, 409, PROBLEM, repeated))
                .singleElement()
                .asString()
                .startsWith("an error repeats what was sent");
    }

    @Test
    void a_body_that_does_not_fit_and_is_taken_is_found_but_null_is_as_good_as_nothing() {
        Answer taken = new Answer(201, JSON, "{\"id\": \"a\"}", headers(TAGGED));
        assertThat(checks.of(shot(Kind.NEARLY, "{\"at\": \"yesterday\"}"), taken))
                .singleElement()
                .asString()
                .startsWith("takes a body that does not fit: /at");
        assertThat(checks.of(shot(Kind.NEARLY, "{\"at\": null}"), taken)).isEmpty();
    }

    @Test
    void an_answer_that_bears_another_requests_name_is_found() {
        HttpHeaders other =
                headers(Map.of("ETag", List.of("1"), Shot.NAME, List.of("somebody-elses")));
        Answer answer = new Answer(201, JSON, "{\"id\": \"a\"}", other);
        assertThat(checks.of(shot(Kind.VALID, "{}"), answer))
                .containsExactly("answers without the request's X-Correlation-Id");
    }

    private List<String> found(Kind kind, int status, String type, String body) {
        HttpHeaders headers = headers(TAGGED);
        return checks.of(shot(kind, "{}"), new Answer(status, type, body, headers));
    }

    private static Shot shot(Kind kind, String body) {
        Case story = new Case(new Script(Map.of(), List.of()), "test");
        return new Shot(
                OPERATION, story, "unit", "/lamps", Map.of(Shot.NAME, "test-1"), body, kind, 1);
    }

    private static HttpHeaders headers(Map<String, List<String>> headers) {
        return HttpHeaders.of(headers, (_, _) -> true);
    }

    private static String problem(int status, String slug) {
        return "{\"type\": \"/problems/" + slug + "\", \"status\": " + status + "}";
    }
}
