package no.tverrlag.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who has succeeded with an operation before: mostly asked again, so that requests get deep. */
final class Experience {

    private final Map<String, List<String>> successful = new ConcurrentHashMap<>();

    void succeeded(Operation operation, String caller) {
        List<String> callers = successful.computeIfAbsent(operation.name(), _ -> new ArrayList<>());
        synchronized (callers) {
            if (!callers.contains(caller)) {
                callers.add(caller);
            }
        }
    }

    String caller(Operation operation, Case story, Dice dice) {
        List<String> callers = successful.computeIfAbsent(operation.name(), _ -> new ArrayList<>());
        synchronized (callers) {
            return callers.isEmpty() || dice.chance(20)
                    ? dice.of(List.copyOf(story.script().cast().keySet()))
                    : dice.of(callers);
        }
    }
}
