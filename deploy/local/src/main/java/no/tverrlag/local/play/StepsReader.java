package no.tverrlag.local.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads steps in their order and refuses those that mean something no earlier step brought about.
 */
final class StepsReader {

    private static final Set<String> OWN = Set.of("at", "by", "do", "expect");

    private final CaseFile cast;
    private final List<CaseStep> steps = new ArrayList<>();
    private final Set<String> created = new HashSet<>();
    private int reports;

    StepsReader(CaseFile cast) {
        this.cast = cast;
    }

    List<CaseStep> all() {
        return List.copyOf(steps);
    }

    void read(int number, Place place) throws MalformedCase {
        var at = place.instant("at");
        var by = place.text("by");
        if (!cast.names(by)) {
            throw place.fault("'by' is '%s', who is not in the case".formatted(by));
        }
        var name = place.text("do");
        var act = Act.named(name).orElseThrow(() -> place.fault("cannot do '" + name + "'"));
        boolean refused = refused(place);
        var step = new CaseStep(number, place.line(), at, by, act, fields(place), refused);
        requireMeaning(step, place);
        steps.add(step);
        remember(step);
    }

    private static boolean refused(Place place) throws MalformedCase {
        return place.fields().has("expect") && !place.oneOf("expect", Set.of("refused")).isEmpty();
    }

    private static ObjectNode fields(Place place) {
        var fields = place.fields().deepCopy();
        fields.remove(OWN);
        return fields;
    }

    private void requireMeaning(CaseStep step, Place place) throws MalformedCase {
        for (var variable : step.act().variables()) {
            switch (variable) {
                case "person" -> {}
                case "report" -> requireReport("report", place);
                case "goal" -> place.text("goal");
                default -> requireCreated(variable, step, place);
            }
        }
        if (step.act().name().equals("LinkDuplicate")) {
            requireReport("primary", place);
        }
    }

    private void requireReport(String field, Place place) throws MalformedCase {
        var which = place.fields().path(field);
        if (!which.isInt() || which.intValue() < 1) {
            throw place.fault("'%s' must be the number of a ReportNeed step".formatted(field));
        }
        if (which.intValue() > reports) {
            throw place.fault(
                    "'%s' is %d, but only %d ReportNeed steps stand before"
                            .formatted(field, which.intValue(), reports));
        }
    }

    private void requireCreated(String what, CaseStep step, Place place) throws MalformedCase {
        if (!created.contains(what) && !step.refused()) {
            throw place.fault(
                    "%s needs a %s, but no step before brings one about"
                            .formatted(step.act().name(), what));
        }
    }

    private void remember(CaseStep step) {
        var creates = step.act().creates();
        if (creates != null && !step.refused()) {
            created.add(creates);
        }
        if ("report".equals(creates)) {
            reports++;
        }
    }
}
