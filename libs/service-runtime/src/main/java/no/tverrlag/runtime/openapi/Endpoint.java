package no.tverrlag.runtime.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.tverrlag.runtime.WithoutRivals;
import org.jspecify.annotations.Nullable;

/**
 * One operation: a resource's method that answers one HTTP method on one path.
 *
 * @param path with its parameters in braces, always beginning with a slash
 */
record Endpoint(String httpMethod, String path, Class<?> resource, Method method) {

    static List<Endpoint> of(Class<?> resource) {
        List<Endpoint> found = new ArrayList<>();
        String base = text(resource.getAnnotation(Path.class));
        for (Method method : resource.getDeclaredMethods()) {
            if (isForPeople(method)) {
                continue;
            }
            httpMethod(method)
                    .ifPresent(
                            http -> {
                                String path = base + text(method.getAnnotation(Path.class));
                                found.add(new Endpoint(http, path, resource, method));
                            });
        }
        return found;
    }

    /** The same answer as a page; the document tells of what programs take. */
    private static boolean isForPeople(Method method) {
        Produces produces = method.getAnnotation(Produces.class);
        return produces != null
                && Arrays.stream(produces.value()).allMatch(each -> each.startsWith("text/html"));
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String text(@Nullable Path path) {
        if (path == null || path.value().equals("/")) {
            return "";
        }
        return path.value().startsWith("/") ? path.value() : "/" + path.value();
    }

    /** The parameter that the body is read into: the one without any annotation of JAX-RS. */
    Optional<Parameter> body() {
        return Arrays.stream(method.getParameters())
                .filter(each -> Arrays.stream(each.getAnnotations()).noneMatch(Endpoint::isJaxRs))
                .findFirst();
    }

    private static boolean isJaxRs(Annotation annotation) {
        return annotation.annotationType().getName().startsWith("jakarta.ws.rs.");
    }

    /** No token needed. */
    boolean isOpen() {
        return resource.isAnnotationPresent(PermitAll.class)
                || method.isAnnotationPresent(PermitAll.class);
    }

    /** Can another writer come first again and again? */
    boolean hasRivals() {
        return !method.isAnnotationPresent(WithoutRivals.class);
    }

    /** Does it make a new thing with each request? */
    boolean isAlwaysNew() {
        WithoutRivals said = method.getAnnotation(WithoutRivals.class);
        return said != null && said.fresh();
    }

    /** Does its path hold ids that are read as such? One that can't be an id names nothing. */
    boolean readsIds() {
        return pathParameters().stream().anyMatch(each -> !each.getType().equals(String.class));
    }

    List<Parameter> pathParameters() {
        return annotated(PathParam.class);
    }

    List<Parameter> queryParameters() {
        return annotated(QueryParam.class);
    }

    private List<Parameter> annotated(Class<? extends Annotation> annotation) {
        return Arrays.stream(method.getParameters())
                .filter(each -> each.isAnnotationPresent(annotation))
                .toList();
    }
}
