package no.tverrlag.runtime.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import org.jspecify.annotations.Nullable;

/** What was called, with ids left out: {@code GET /persons/{person}/plan}. */
@RequestScoped
public class Operation {

    @Context ResourceInfo resource;

    @Context Request request;

    @SuppressWarnings("NullAway.Init") // JAX-RS sets the context fields
    Operation() {}

    public String name() {
        Path onClass = resource.getResourceClass().getAnnotation(Path.class);
        Path onMethod = resource.getResourceMethod().getAnnotation(Path.class);
        return request.getMethod() + " " + text(onClass) + text(onMethod);
    }

    private static String text(@Nullable Path path) {
        if (path == null || path.value().equals("/")) {
            return "";
        }
        return path.value().startsWith("/") ? path.value() : "/" + path.value();
    }
}
