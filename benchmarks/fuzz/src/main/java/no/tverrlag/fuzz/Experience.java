package no.tverrlag.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who may do what in a case: at first those who do it in the script, then those who succeeded, too.
 * Mostly these are asked, so that requests get deep. It is the case's own, so that nothing in it
 * hangs on what other cases do at the same time.
 */
final class Experience {

    private final Script script;
    private final Map<String, List<String>> successful = new ConcurrentHashMap<>();

    Experience(Script script) {
        this.script = script;
        script.steps()
                .forEach(
                        step -> {
                            if (!step.has("expect")) {
                                succeeded(step.path("do").asText(), step.path("by").asText());
                            }
                        });
    }

    void succeeded(String operation, String caller) {
        List<String> callers = callers(operation);
        synchronized (callers) {
            if (!callers.contains(caller)) {
                callers.add(caller);
            }
        }
    }

    String caller(String operation, Dice dice) {
        List<String> callers = callers(operation);
        synchronized (callers) {
            return callers.isEmpty() || dice.chance(20)
                    ? dice.of(List.copyOf(script.cast().keySet()))
                    : dice.of(callers);
        }
    }

    /** Those that have succeeded; everybody if nobody has. */
    List<String> candidates(String operation) {
        List<String> callers = callers(operation);
        synchronized (callers) {
            return List.copyOf(callers.isEmpty() ? script.cast().keySet() : callers);
        }
    }

    private List<String> callers(String operation) {
        return successful.computeIfAbsent(operation, _ -> new ArrayList<>());
    }
}
