package no.tverrlag.runtime.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Tells of the next page in {@code Link}, too (RFC 8288). */
@Provider
public class NextPage implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Paging.Page page && page.next() != null) {
            URI next =
                    request.getUriInfo()
                            .getRequestUriBuilder()
                            .replaceQueryParam("cursor", page.next())
                            .build();
            response.getHeaders()
                    .add(
                            "Link",
                            "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
    }
}
