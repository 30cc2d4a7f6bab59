package no.tverrlag.runtime.http;

import io.quarkus.runtime.configuration.MemorySize;
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

    /** Setting of the largest body that is taken; Quarkus cuts the connection at twice as much. */
    static final String LARGEST_BODY = "tverrlag.body.largest";

    static final String ALLOWANCE = "tverrlag-allowance";

    /** How many times the largest body is taken and thrown away before the answer. */
    private static final int SOMEWHAT = 16;

    /** Before Quarkus' own look at the length. */
    private static final int PRIORITY = 10_000;

    private final NewIds ids;
    private final RateLimits limits;
    private final long largestBody;

    Edge(
            NewIds ids,
            RateLimits limits,
            @ConfigProperty(name = LARGEST_BODY) MemorySize largestBody) {
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
        long length = length(request);
        if (length > largestBody) {
            whenSent(context, length, () -> refuse(context, tooLarge()));
            return;
        }
        Allowance allowance = allowance(context);
        if (allowance.allowed()) {
            context.next();
        } else {
            refuse(context, allowance.problem());
        }
    }

    /** As it says itself; 0 if it does not. */
    private static long length(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }

    /**
     * Lets the caller finish a body that is somewhat too large, and looks at none of it: a
     * connection that is closed on somebody who still sends is reset, and the answer is lost. Who
     * asked whether to send at all is told at once.
     */
    private void whenSent(RoutingContext context, long length, Runnable answer) {
        HttpServerRequest request = context.request();
        boolean asked = request.getHeader("Expect") != null;
        if (asked || length > largestBody * SOMEWHAT || request.isEnded()) {
            answer.run();
            return;
        }
        request.handler(_ -> {}).endHandler(_ -> answer.run()).resume();
    }

    static Problem tooLarge() {
        return Problem.of("too-large", 413, "The body is larger than is accepted.")
                .header("Connection", "close");
    }

    /** Who shows a token pays only if it is not taken; see {@link ProblemMappers}. */
    private Allowance allowance(RoutingContext context) {
        boolean free = Health.asks(context) || context.request().getHeader("Authorization") != null;
        return free ? Allowance.UNLIMITED : limits.address(address(context));
    }

    static String address(RoutingContext context) {
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
