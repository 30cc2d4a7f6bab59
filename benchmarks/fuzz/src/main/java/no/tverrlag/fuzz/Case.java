package no.tverrlag.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** One invented person's case: what is known of it from the answers so far. For many threads. */
final class Case {

    /** Which operation's answer names what a path or a body calls so. */
    private static final Map<String, String> MADE_BY =
            Map.ofEntries(
                    Map.entry("ReportNeed", "report"),
                    Map.entry("ScheduleMeeting", "meeting"),
                    Map.entry("OpenPlan", "plan"),
                    Map.entry("ProposeGoal", "goal"),
                    Map.entry("RaiseDisagreement", "disagreement"),
                    Map.entry("RegisterPerson", "person"),
                    Map.entry("KeepingPlace", "hold"),
                    Map.entry("BlockAccess", "block"),
                    Map.entry("BreakGlass", "glass"),
                    Map.entry("Disclose", "disclosure"),
                    Map.entry("GiveConsent", "consent"),
                    Map.entry("RenewConsent", "consent"));

    private final Script script;
    private final String name;
    private final Map<String, List<String>> ids = new HashMap<>();
    private final Map<String, Long> positions = new TreeMap<>();
    private final Map<String, String> tags = new HashMap<>();
    private final Experience experience;
    private final AtomicInteger sent = new AtomicInteger();
    private boolean atItsTimes;
    private int step;

    Case(Script script, String name) {
        this.script = script;
        this.name = name;
        this.experience = new Experience(script);
        noted("slug", "stale");
    }

    /** The script's steps are said to have happened when it says; else all happens now. */
    Case atItsTimes() {
        atItsTimes = true;
        return this;
    }

    boolean isAtItsTimes() {
        return atItsTimes;
    }

    /** Who may what in this case, as far as it has shown. */
    Experience experience() {
        return experience;
    }

    /** The name of the next request; what it leads to bears it. */
    String nextRequest() {
        return name + "-" + sent.incrementAndGet();
    }

    Script script() {
        return script;
    }

    /** A token's subject: the same person in one case, another in each case. */
    synchronized String actor(String key) {
        return key.equals("nora") && !known("person").isEmpty()
                ? known("person").getFirst()
                : name + "-" + key;
    }

    synchronized Map<String, String> claims(String key) {
        Map<String, String> claims = new TreeMap<>(script.cast().getOrDefault(key, Map.of()));
        claims.put("sub", actor(key));
        if (script.standsForThePerson(key) && !known("person").isEmpty()) {
            claims.put("person", known("person").getFirst());
        }
        return claims;
    }

    synchronized List<String> known(String what) {
        return List.copyOf(ids.getOrDefault(what, List.of()));
    }

    synchronized Map<String, Long> positions() {
        return new TreeMap<>(positions);
    }

    /** The step of the script that comes next. */
    JsonNode next() {
        return script.steps().get(step);
    }

    void passed() {
        step = (step + 1) % script.steps().size();
    }

    /** The ETag of what was read there last. */
    synchronized Optional<String> tag(String path) {
        return Optional.ofNullable(tags.get(path));
    }

    synchronized void read(String path, String tag) {
        tags.put(path, tag);
    }

    synchronized void happened(Operation operation, String id, long position) {
        positions.merge(operation.service(), position, Math::max);
        String kind = MADE_BY.get(operation.id());
        if (kind != null && !id.isEmpty()) {
            noted(kind, id);
        }
    }

    synchronized void noted(String kind, String id) {
        List<String> known = ids.computeIfAbsent(kind, _ -> new ArrayList<>());
        if (!known.contains(id)) {
            known.add(id);
        }
    }
}
