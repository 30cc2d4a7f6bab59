package no.tverrlag.runtime.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import no.tverrlag.runtime.engine.NewIds;
import no.tverrlag.runtime.http.RateLimits.Allowance;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The outermost edge, before anything is read or verified: every request has a correlation id and a
 * place in a trace, too large bodies and too eager strangers are turned away, and every answer has
 * the headers that browsers need.
 */
@ApplicationScoped
public class Edge {

    static final String ALLOWANCE = "tverrlag-allowance";

    /** Before Quarkus' own look at the length. */
    private static final int PRIORITY = 10_000;

    private final NewIds ids;
    private final RateLimits limits;
    private final long largestBody;

    Edge(
            NewIds ids,
            RateLimits limits,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size")
                    io.quarkus.runtime.configuration.MemorySize largestBody) {
        this.ids = ids;
        this.limits = limits;
        this.largestBody = largestBody.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        Arrival.note(context, ids.next());
        context.addHeadersEndHandler(_ -> EdgeHeaders.write(context));
        context.addEndHandler(_ -> answered(context));
        if (tooLarge(request)) {
            request.response().putHeader("Connection", "close");
            refuse(context, tooLarge());
        } else if (!Health.asks(context) && !admitted(context)) {
            refuse(context, new Allowance(false, 0, 0, 1).problem());
        } else {
            context.next();
        }
    }

    private boolean tooLarge(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length != null
                && length.matches("[0-9]{1,18}")
                && Long.parseLong(length) > largestBody;
    }

    static Problem tooLarge() {
        return Problem.of("too-large", 413, "The body is larger than is accepted.");
    }

    /** Who shows a token is only looked at; they pay when it is not taken. */
    private boolean admitted(RoutingContext context) {
        String address = address(context);
        return context.request().getHeader("Authorization") == null
                ? limits.address(address).allowed()
                : limits.addressHasSome(address);
    }

    private void answered(RoutingContext context) {
        boolean shown = context.request().getHeader("Authorization") != null;
        if (shown && context.response().getStatusCode() == 401) {
            limits.address(address(context));
        }
    }

    private static String address(RoutingContext context) {
        return context.request().remoteAddress() == null
                ? ""
                : String.valueOf(context.request().remoteAddress().hostAddress());
    }

    private static void refuse(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        Language language = Language.of(context.request().getHeader("Accept-Language"));
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Content-Language", problem.languages(language));
        problem.headers().forEach(response::putHeader);
        response.end(
                Json.encode(
                        problem.body(
                                language,
                                context.normalizedPath(),
                                Arrival.of(context).correlation())));
    }
}
