package no.tverrlag.runtime.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import no.tverrlag.runtime.http.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** The answers of one operation by status, each problem status with its types. */
final class Responses {

    private static final Map<Integer, String> GIVEN =
            Map.of(401, "WWW-Authenticate", 429, "Retry-After", 503, "Retry-After");

    /** What several operations answer alike stands in the document once. */
    private static final Map<List<Object>, String> SHARED =
            Map.of(
                    List.of("/problems/invalid-proof", "/problems/unauthenticated"),
                            "Unauthenticated",
                    List.of("/problems/not-found"), "NotFound",
                    List.of("/problems/not-acceptable"), "NotAcceptable",
                    List.of("/problems/conflict"), "Conflict",
                    List.of("/problems/person-erased"), "PersonErased",
                    List.of("/problems/stale"), "Stale",
                    List.of("/problems/too-large"), "TooLarge",
                    List.of("/problems/unsupported-media-type"), "UnsupportedMediaType",
                    List.of(
                                    "/problems/issuer-unavailable",
                                    "/problems/log-stopped",
                                    "/problems/store-unavailable"),
                            "StoreUnavailable",
                    List.of(
                                    "/problems/issuer-unavailable",
                                    "/problems/log-stopped",
                                    "/problems/not-yet-arrived",
                                    "/problems/store-unavailable"),
                            "Unavailable");

    private final Map<String, APIResponse> shared;
    private final Map<String, APIResponse> byStatus = new TreeMap<>();
    private final Map<Integer, List<Object>> types = new TreeMap<>();

    /**
     * @param shared the document's own responses, which this one adds to
     */
    Responses(Map<String, APIResponse> shared) {
        this.shared = shared;
    }

    static Content content(String mediaType, Schema schema) {
        return OASFactory.createContent()
                .addMediaType(mediaType, OASFactory.createMediaType().schema(schema));
    }

    static Schema ref(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    void success(String status, String about, Schema schema) {
        byStatus.put(
                status,
                OASFactory.createAPIResponse()
                        .description(about)
                        .content(content("application/json", schema)));
    }

    /** For who asks with {@code If-None-Match}. */
    void unchanged() {
        byStatus.put(
                "304",
                OASFactory.createAPIResponse()
                        .description("As the caller has it; there is no body."));
        withHeader("304", "ETag");
    }

    void withHeader(String status, String header) {
        withHeader(Objects.requireNonNull(byStatus.get(status)), header);
    }

    void problem(ProblemType type) {
        types.computeIfAbsent(type.status(), _ -> new ArrayList<>()).add(type.type());
    }

    APIResponses document() {
        types.forEach(
                (status, slugs) -> byStatus.put(Integer.toString(status), problems(status, slugs)));
        APIResponses all = OASFactory.createAPIResponses();
        byStatus.forEach(all::addAPIResponse);
        shared.computeIfAbsent("Defect", _ -> problems("A defect of the service.", ref("Problem")));
        return all.defaultValue(ref("Defect", shared));
    }

    private APIResponse problems(int status, List<Object> slugs) {
        String name = SHARED.get(slugs);
        if (name == null) {
            return given(status, slugs);
        }
        shared.computeIfAbsent(name, _ -> given(status, slugs));
        return ref(name, shared);
    }

    private static APIResponse given(int status, List<Object> slugs) {
        Schema type = SchemaMaker.typed(SchemaType.STRING).enumeration(slugs);
        Schema schema =
                OASFactory.createSchema()
                        .allOf(
                                List.of(
                                        ref("Problem"),
                                        OASFactory.createSchema().addProperty("type", type)));
        APIResponse response = problems("Refused; the problem's type says why.", schema);
        return GIVEN.containsKey(status) ? withHeader(response, GIVEN.get(status)) : response;
    }

    private static APIResponse problems(String about, Schema schema) {
        return OASFactory.createAPIResponse()
                .description(about)
                .content(content(Problem.MEDIA_TYPE, schema));
    }

    private static APIResponse withHeader(APIResponse response, String header) {
        return response.addHeader(
                header, OASFactory.createHeader().ref("#/components/headers/" + header));
    }

    private static APIResponse ref(String name, Map<String, APIResponse> shared) {
        Objects.requireNonNull(shared.get(name), name);
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
    }
}
