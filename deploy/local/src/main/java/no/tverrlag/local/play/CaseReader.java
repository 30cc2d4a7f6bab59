package no.tverrlag.local.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a case file whole and tells the first fault in it by its place. */
final class CaseReader {

    private static final Set<String> ROLES =
            Set.of("practitioner", "coordinating-unit", "representative", "auditor", "operator");

    private final CaseYaml yaml;
    private final Place top;

    private CaseReader(CaseYaml yaml, Place top) {
        this.yaml = yaml;
        this.top = top;
    }

    static CaseFile read(Path file) throws MalformedCase {
        var yaml = CaseYaml.read(file);
        return new CaseReader(yaml, yaml.top()).whole();
    }

    private CaseFile whole() throws MalformedCase {
        top.only(Set.of("title", "municipality", "person", "actors", "steps", "checks"));
        var municipality = top.inside("municipality").text("number");
        var title = top.text("title");
        var person = person();
        var actors = actors(person);
        var cast = new CaseFile(title, municipality, person, actors, List.of(), List.of());
        var steps = steps(cast);
        return new CaseFile(title, municipality, person, actors, steps, checks(cast, steps));
    }

    private CaseFile.Person person() throws MalformedCase {
        var place = top.inside("person");
        place.only(Set.of("key", "nationalId", "born", "name", "language"));
        place.text("name");
        place.textIfAny("nationalId");
        place.date("born", place.text("born"));
        ObjectNode registration = place.fields().deepCopy();
        registration.remove("key");
        return new CaseFile.Person(place.text("key"), registration);
    }

    private Map<String, CaseFile.Actor> actors(CaseFile.Person person) throws MalformedCase {
        var all = top.inside("actors");
        var actors = new LinkedHashMap<String, CaseFile.Actor>();
        for (var entry : all.fields().properties()) {
            var place = all.inside(entry.getKey());
            if (entry.getKey().equals(person.key())) {
                throw place.fault("has the same key as the person");
            }
            actors.put(entry.getKey(), actor(entry.getKey(), place, person));
        }
        return actors;
    }

    private static CaseFile.Actor actor(String key, Place place, CaseFile.Person person)
            throws MalformedCase {
        place.only(Set.of("role", "sector", "organisation", "name", "of", "basis"));
        var role = place.oneOf("role", ROLES);
        if (role.equals("representative")) {
            place.oneOf("of", Set.of(person.key()));
        }
        return new CaseFile.Actor(
                key,
                role,
                place.textIfAny("sector"),
                place.textIfAny("organisation"),
                place.textIfAny("basis"));
    }

    private List<CaseStep> steps(CaseFile cast) throws MalformedCase {
        var steps = new StepsReader(cast);
        var list = top.list("steps");
        var lines = yaml.linesOf("steps");
        for (int i = 0; i < list.size(); i++) {
            steps.read(i + 1, top.named("step " + (i + 1), lines.get(i), list.get(i)));
        }
        return steps.all();
    }

    private List<CaseCheck> checks(CaseFile cast, List<CaseStep> steps) throws MalformedCase {
        var reader = new ChecksReader(cast, steps);
        var checks = new ArrayList<CaseCheck>();
        if (top.fields().has("checks")) {
            var list = top.list("checks");
            var lines = yaml.linesOf("checks");
            for (int i = 0; i < list.size(); i++) {
                var place = top.named("check " + (i + 1), lines.get(i), list.get(i));
                checks.add(reader.read(i + 1, place));
            }
        }
        return checks;
    }
}
