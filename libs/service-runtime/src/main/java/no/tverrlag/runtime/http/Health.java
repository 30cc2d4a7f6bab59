package no.tverrlag.runtime.http;

import io.vertx.ext.web.RoutingContext;

/** What the machines that watch over a service ask for; nobody is kept from it. */
final class Health {

    private Health() {}

    static boolean asks(RoutingContext context) {
        String path = context.normalizedPath();
        return path.startsWith("/q/health") || path.startsWith("/q/metrics");
    }
}
