package no.tverrlag.runtime.http;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import no.tverrlag.runtime.http.RateLimits.Allowance;

/** The headers of every answer, whoever gave it. */
final class EdgeHeaders {

    private EdgeHeaders() {}

    static void write(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("X-Correlation-Id", Arrival.of(context).correlation());
        headers.set("traceresponse", Arrival.of(context).trace().text());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Frame-Options", "DENY");
        if (!headers.contains("Content-Security-Policy")) {
            headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
        if ("https".equals(context.request().scheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        Allowance allowance = context.get(Edge.ALLOWANCE);
        if (allowance != null && allowance.limit() > 0) {
            rate(headers, allowance);
        }
    }

    /** As the IETF's draft on rate limit headers has them. */
    private static void rate(MultiMap headers, Allowance allowance) {
        headers.set("RateLimit-Policy", "\"client\";q=" + allowance.limit());
        headers.set(
                "RateLimit", "\"client\";r=" + allowance.remaining() + ";t=" + allowance.seconds());
    }
}
