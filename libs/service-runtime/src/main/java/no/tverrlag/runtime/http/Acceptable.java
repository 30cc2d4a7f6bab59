package no.tverrlag.runtime.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Everything but the pages about problems is answered as JSON; who does not accept that is told so
 * before anything happens.
 */
public class Acceptable {

    private static final String PAGES = "/problems";

    /**
     * @throws ProblemException 406 if the caller accepts no JSON, and no HTML where there is a page
     */
    @ServerRequestFilter
    public void requireJson(ContainerRequestContext request) {
        boolean page = request.getUriInfo().getPath().startsWith(PAGES);
        boolean acceptable =
                request.getAcceptableMediaTypes().stream()
                        .anyMatch(
                                each ->
                                        each.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                                                || (page
                                                        && each.isCompatible(
                                                                MediaType.TEXT_HTML_TYPE)));
        if (!acceptable) {
            throw new ProblemException(
                    Problem.of("not-acceptable", 406, "Only application/json can be had here."));
        }
    }
}
