package no.tverrlag.runtime.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.tverrlag.runtime.access.AccessRule;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;

/**
 * Replaces what was scanned by what the code says: every operation with its body, its headers and
 * every status and problem type that it can answer.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ServiceDocument implements OASFilter {

    private static final String OWN = "no.tverrlag.";

    private final IndexView index;

    public ServiceDocument(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        SchemaMaker sent = new SchemaMaker(true);
        SchemaMaker answered = new SchemaMaker(false);
        ClassFiles files = new ClassFiles(Thread.currentThread().getContextClassLoader());
        Map<String, APIResponse> shared = new TreeMap<>();
        Set<String> headers = new HashSet<>();
        List<Endpoint> endpoints = endpoints(files);
        AccessRows access = AccessRows.of(service(endpoints), files);
        Map<String, PathItem> items = new TreeMap<>();
        for (Endpoint each : endpoints) {
            Reach reach = Reach.from(MethodName.of(each.method()), files);
            AccessRule row = access.row(each.httpMethod() + " " + each.path());
            headers.addAll(Headers.taken(reach));
            items.computeIfAbsent(each.path(), _ -> OASFactory.createPathItem())
                    .setOperation(
                            PathItem.HttpMethod.valueOf(each.httpMethod()),
                            new OperationDocument(each, reach, row, sent, answered, shared)
                                    .operation());
        }
        Paths paths = OASFactory.createPaths();
        items.forEach(paths::addPathItem);
        document.paths(paths)
                .components(components(sent, answered, headers).responses(shared))
                .tags(null)
                .info(
                        OASFactory.createInfo()
                                .title("Tverrlag " + service(endpoints))
                                .version("1")
                                .description(
                                        "See docs/rest.md. Ids are opaque; errors are RFC 9457"
                                                + " problem documents."))
                .security(List.of(OASFactory.createSecurityRequirement().addScheme("bearer")));
    }

    private List<Endpoint> endpoints(ClassFiles files) {
        List<Endpoint> all = new ArrayList<>();
        index.getAnnotations(Path.class).stream()
                .filter(each -> each.target().kind() == AnnotationTarget.Kind.CLASS)
                .map(each -> each.target().asClass().name().toString())
                .filter(name -> name.startsWith(OWN))
                .sorted()
                .forEach(name -> all.addAll(Endpoint.of(files.loaded(name))));
        all.sort(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::httpMethod));
        return all;
    }

    private static String service(List<Endpoint> endpoints) {
        return endpoints.stream()
                .map(each -> each.resource().getName().substring(OWN.length()))
                .map(name -> name.substring(0, name.indexOf('.')))
                .filter(name -> !name.equals("runtime"))
                .findFirst()
                .orElse("service");
    }

    private static Components components(
            SchemaMaker sent, SchemaMaker answered, Set<String> headers) {
        Map<String, Schema> schemas = new TreeMap<>(answered.named());
        schemas.putAll(sent.named());
        schemas.put("Problem", problem());
        Components components = OASFactory.createComponents().schemas(schemas);
        components.parameters(Headers.parameters(headers)).headers(Headers.given());
        return components.addSecurityScheme(
                "bearer",
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description(
                                "A token of a trusted issuer, bound to a key by DPoP (RFC 9449)"
                                        + " where the issuer does so."));
    }

    private static Schema problem() {
        Schema problem = SchemaMaker.typed(SchemaType.OBJECT);
        for (String text : List.of("type", "title", "detail", "instance", "correlationId")) {
            problem.addProperty(text, SchemaMaker.typed(SchemaType.STRING));
        }
        problem.addProperty("status", SchemaMaker.typed(SchemaType.INTEGER));
        return problem.required(
                List.of("type", "title", "status", "detail", "instance", "correlationId"));
    }
}
