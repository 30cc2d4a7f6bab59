package no.tverrlag.local.play;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How far each service has recorded about the person, as its answers told. */
final class Positions {

    private final Map<String, Long> seen = new TreeMap<>();

    void saw(String service, long position) {
        if (position > 0) {
            seen.merge(service, position, Math::max);
        }
    }

    /** What a service must have taken in from the others, as {@code Tverrlag-Await} says it. */
    Optional<String> awaitedBy(String service) {
        var others =
                seen.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(service))
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(", "));
        return Optional.of(others).filter(header -> !header.isEmpty());
    }
}
