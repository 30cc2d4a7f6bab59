package no.tverrlag.local.stack;

import java.net.URI;
import java.util.LinkedHashMap;
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

    /** The same beside this one, for what reads its port from the environment. */
    Part again(String otherName, int otherPort, Map<String, String> settings) {
        var more = new LinkedHashMap<>(environment);
        more.putAll(settings);
        more.put("QUARKUS_HTTP_PORT", "" + otherPort);
        var there = URI.create(address.toString().replace(":" + port, ":" + otherPort));
        return new Part(otherName, otherPort, there, command, more, readiness.at(there), needs);
    }
}
