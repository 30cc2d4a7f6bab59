package no.tverrlag.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One invented person's case: what is known of it from the answers so far. */
final class Case {

    /** Which operation's answer names what a path or a body calls so. */
    private static final Map<String, String> MADE_BY =
            Map.of(
                    "ReportNeed", "report",
                    "ScheduleMeeting", "meeting",
                    "OpenPlan", "plan",
                    "ProposeGoal", "goal",
                    "RaiseDisagreement", "disagreement",
                    "RegisterPerson", "person");

    private final Script script;
    private final String name;
    private final Map<String, List<String>> ids = new HashMap<>();
    private final Map<String, Long> positions = new TreeMap<>();
    private final Map<String, Long> tags = new HashMap<>();
    private int step;

    Case(Script script, String name) {
        this.script = script;
        this.name = name;
    }

    Script script() {
        return script;
    }

    /** A token's subject: the same person in one case, another in each case. */
    String actor(String key) {
        return key.equals("nora") && !known("person").isEmpty()
                ? known("person").getFirst()
                : name + "-" + key;
    }

    Map<String, String> claims(String key) {
        Map<String, String> claims = new TreeMap<>(script.cast().getOrDefault(key, Map.of()));
        claims.put("sub", actor(key));
        if (script.standsForThePerson(key) && !known("person").isEmpty()) {
            claims.put("person", known("person").getFirst());
        }
        return claims;
    }

    List<String> known(String what) {
        return ids.getOrDefault(what, List.of());
    }

    Map<String, Long> positions() {
        return positions;
    }

    int step() {
        return step;
    }

    void next() {
        step = (step + 1) % script.steps().size();
    }

    Optional<Long> tag(String path) {
        return Optional.ofNullable(tags.get(path));
    }

    void read(String path, long tag) {
        tags.put(path, tag);
    }

    void happened(Operation operation, String id, long position) {
        positions.merge(operation.service(), position, Math::max);
        String kind = MADE_BY.get(operation.id());
        if (kind != null && !id.isEmpty()) {
            noted(kind, id);
        }
    }

    void noted(String kind, String id) {
        List<String> known = ids.computeIfAbsent(kind, _ -> new ArrayList<>());
        if (!known.contains(id)) {
            known.add(id);
        }
    }
}
