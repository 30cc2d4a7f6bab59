package no.tverrlag.runtime.openapi;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import no.tverrlag.runtime.access.AccessRule;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** One operation of the document, from the resource's method and all that its code reaches. */
final class OperationDocument {

    private static final String REF = "#/components/";

    private final Endpoint endpoint;
    private final Reach reach;
    private final AccessRule row;
    private final SchemaMaker sent;
    private final SchemaMaker answered;
    private final Map<String, APIResponse> shared;

    OperationDocument(
            Endpoint endpoint,
            Reach reach,
            AccessRule row,
            SchemaMaker sent,
            SchemaMaker answered,
            Map<String, APIResponse> shared) {
        this.shared = shared;
        this.endpoint = endpoint;
        this.reach = reach;
        this.row = row;
        this.sent = sent;
        this.answered = answered;
    }

    Operation operation() {
        Operation operation = OASFactory.createOperation();
        String id = operationId();
        operation.operationId(id).summary(words(id));
        parameters().forEach(operation::addParameter);
        endpoint.body().ifPresent(body -> operation.requestBody(requestBody(body)));
        Responses responses = new Responses(shared);
        successes(responses);
        problems().forEach(responses::problem);
        return operation.responses(responses.document());
    }

    /** The act's or question's name; with the method's where a resource has several. */
    String operationId() {
        String act = endpoint.resource().getSimpleName().replaceFirst("Resource$", "");
        if (Endpoint.of(endpoint.resource()).size() == 1) {
            return act;
        }
        String method = endpoint.method().getName();
        return act + method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1);
    }

    private static String words(String id) {
        String words = id.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private List<org.eclipse.microprofile.openapi.models.parameters.Parameter> parameters() {
        List<org.eclipse.microprofile.openapi.models.parameters.Parameter> all = new ArrayList<>();
        for (Parameter each : endpoint.pathParameters()) {
            all.add(
                    OASFactory.createParameter()
                            .name(each.getAnnotation(PathParam.class).value())
                            .in(In.PATH)
                            .required(true)
                            .schema(SchemaMaker.typed(SchemaType.STRING).pattern(SchemaMaker.ID)));
        }
        for (Parameter each : endpoint.queryParameters()) {
            all.add(
                    OASFactory.createParameter()
                            .name(each.getAnnotation(QueryParam.class).value())
                            .in(In.QUERY)
                            .schema(queryParameter(each)));
        }
        Headers.taken(reach)
                .forEach(
                        name ->
                                all.add(
                                        OASFactory.createParameter()
                                                .ref(REF + "parameters/" + name)));
        return all;
    }

    private static Schema queryParameter(Parameter parameter) {
        var said =
                parameter.getAnnotation(
                        org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        String type = said == null ? "STRING" : said.type().name();
        SchemaType of = type.equals("DEFAULT") ? SchemaType.STRING : SchemaType.valueOf(type);
        return SchemaMaker.constrained(SchemaMaker.typed(of), parameter);
    }

    private RequestBody requestBody(Parameter body) {
        Class<?> type = body.getType();
        return OASFactory.createRequestBody()
                .required(
                        Arrays.stream(type.getRecordComponents())
                                .anyMatch(
                                        each ->
                                                !each.getAnnotatedType()
                                                        .isAnnotationPresent(
                                                                org.jspecify.annotations.Nullable
                                                                        .class)))
                .content(Responses.content("application/json", sent.of(type)));
    }

    private void successes(Responses responses) {
        if (reach.calls("Acting.order")) {
            recorded(responses, reach.calls("Acting.creating"));
            return;
        }
        responses.success(status(), "The answer.", answered.of(answer()));
        if (reach.calls("Answers.ask") && reach.calls("Acting.answer")) {
            responses.withHeader(status(), "ETag");
            responses.unchanged();
        }
    }

    private void recorded(Responses responses, boolean creates) {
        if (creates) {
            responses.success(
                    "201", "It is recorded, and something new came to be.", receipt(true));
        }
        if (!creates || (reach.calls("Decision.nothing") && !endpoint.isAlwaysNew())) {
            responses.success(
                    "200",
                    creates ? "It was true already." : "It is recorded, or was true already.",
                    receipt(!creates));
        }
    }

    /** What a command is answered; with the id of what it made or touched, if it did. */
    private Schema receipt(boolean withId) {
        Schema receipt =
                SchemaMaker.typed(SchemaType.OBJECT)
                        .addProperty("id", SchemaMaker.typed(SchemaType.STRING))
                        .addProperty(
                                "position", SchemaMaker.typed(SchemaType.INTEGER).format("int64"))
                        .addProperty(
                                "recordedAt",
                                SchemaMaker.typed(SchemaType.STRING).format("date-time"));
        return withId
                ? answered.ref("Created", receipt.required(List.of("id", "position", "recordedAt")))
                : answered.ref("Receipt", receipt.required(List.of("position", "recordedAt")));
    }

    private String status() {
        APIResponseSchema said = endpoint.method().getAnnotation(APIResponseSchema.class);
        return said == null || said.responseCode().isEmpty() ? "200" : said.responseCode();
    }

    private Type answer() {
        APIResponseSchema said = endpoint.method().getAnnotation(APIResponseSchema.class);
        if (said != null) {
            return said.value();
        }
        if (endpoint.method().getReturnType().equals(Response.class)) {
            throw new IllegalStateException(
                    endpoint.method() + " does not say what it answers: add @APIResponseSchema");
        }
        return endpoint.method().getGenericReturnType();
    }

    /** What the code makes, and what the runtime may answer before or after it. */
    TreeSet<ProblemType> problems() {
        CommonProblems common = new CommonProblems(endpoint, reach, row);
        TreeSet<ProblemType> all = new TreeSet<>(reach.problems());
        all.addAll(common.all());
        all.removeIf(each -> !common.happens(each));
        return all;
    }
}
