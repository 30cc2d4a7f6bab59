package no.tverrlag.runtime.http;

import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.regex.Pattern;
import no.tverrlag.kernel.Ids;
import no.tverrlag.runtime.trace.TraceContext;
import org.jspecify.annotations.Nullable;

/**
 * What the edge notes of a request when it comes.
 *
 * @param correlation the caller's own id if it has the shape of one and is no national id, else a
 *     new one
 * @param trace the request's place in the caller's trace, or in a new one
 */
record Arrival(String correlation, TraceContext trace) {

    private static final String KEY = "tverrlag-arrival";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    static void note(RoutingContext request, String freshId) {
        request.put(
                KEY,
                new Arrival(
                        correlation(request.request().getHeader("X-Correlation-Id"), freshId),
                        TraceContext.parse(request.request().getHeader("traceparent"))
                                .map(TraceContext::child)
                                .orElseGet(TraceContext::first)));
    }

    static Arrival of(RoutingContext request) {
        return Objects.requireNonNull(request.<Arrival>get(KEY), "the edge sees every request");
    }

    private static String correlation(@Nullable String said, String freshId) {
        return said != null && SHAPE.matcher(said).matches() && !Ids.mayBeNationalId(said)
                ? said
                : freshId;
    }
}
