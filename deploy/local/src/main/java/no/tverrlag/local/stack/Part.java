package no.tverrlag.local.stack;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One process of a stack, as it is to be started.
 *
 * @param needs the names of those that must be ready before this one is started
 */
record Part(
        String name,
        int port,
        URI address,
        List<String> command,
        Map<String, String> environment,
        Readiness readiness,
        Set<String> needs) {

    Part {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        needs = Set.copyOf(needs);
    }
}
