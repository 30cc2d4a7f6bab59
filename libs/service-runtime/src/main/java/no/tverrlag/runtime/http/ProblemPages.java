package no.tverrlag.runtime.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/**
 * What each type of problem means, for whoever follows a problem's {@code type}; no token needed.
 */
@Path("/problems")
@PermitAll
public class ProblemPages {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    /** For those alone who ask for it: programs that ask for nothing get JSON. */
    private static final String IF_ASKED_FOR = HTML + ";qs=0.5";

    /** All types that this service can answer. */
    public record Types(List<Type> problems) {}

    /**
     * One type.
     *
     * @param detail what holds for each problem of the type; absent if each says its own
     */
    public record Type(String type, String title, @Nullable String detail) {
        static Type of(String slug, Language language) {
            return new Type(
                    Problem.TYPES + slug,
                    ProblemTexts.title(slug, language),
                    ProblemTexts.detail(slug, language).orElse(null));
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(Types.class)
    public Response types(@HeaderParam("Accept-Language") @Nullable String accepted) {
        Language language = Language.of(accepted);
        return answer(new Types(all(language)), MediaType.APPLICATION_JSON, language);
    }

    @GET
    @Produces(IF_ASKED_FOR)
    public Response page(@HeaderParam("Accept-Language") @Nullable String accepted) {
        Language language = Language.of(accepted);
        return answer(ProblemHtml.list(all(language), language), HTML, language);
    }

    @GET
    @Path("/{slug}")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(Type.class)
    public Response type(
            @PathParam("slug") String slug,
            @HeaderParam("Accept-Language") @Nullable String accepted) {
        Language language = Language.of(accepted);
        return answer(one(slug, language), MediaType.APPLICATION_JSON, language);
    }

    @GET
    @Path("/{slug}")
    @Produces(IF_ASKED_FOR)
    public Response typePage(
            @PathParam("slug") String slug,
            @HeaderParam("Accept-Language") @Nullable String accepted) {
        Language language = Language.of(accepted);
        return answer(ProblemHtml.one(one(slug, language), language), HTML, language);
    }

    private static List<Type> all(Language language) {
        return ProblemTexts.slugs().stream().map(slug -> Type.of(slug, language)).toList();
    }

    private static Type one(String slug, Language language) {
        if (!ProblemTexts.slugs().contains(slug)) {
            throw new ProblemException(Problem.of("not-found", 404, "There is nothing here."));
        }
        return Type.of(slug, language);
    }

    private static Response answer(Object body, String type, Language language) {
        return Response.ok(body, type)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }
}
