package no.tverrlag.bench.load;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints figures as they come, and keeps count of those that hold. */
public final class Report {
    private final PrintStream out;
    private final PrintStream err;
    private final Layout layout;
    private final Surroundings surroundings;
    private final List<Figure> figures = new ArrayList<>();
    private int failures;
    private int left;

    public Report(PrintStream out, PrintStream err, Layout layout, Surroundings surroundings) {
        this.out = out;
        this.err = err;
        this.layout = layout;
        this.surroundings = surroundings;
        layout.head(surroundings).forEach(out::println);
        out.flush();
    }

    public void add(Figure figure) {
        figures.add(figure);
        out.println(layout.line(figure, surroundings));
        out.flush();
    }

    /** Says what could not be measured because something went wrong. */
    public void failed(String what) {
        failures++;
        err.println(what);
    }

    /** Says what was left out, so that its targets are not known to be met. */
    public void left(String what) {
        left++;
        err.println(what);
    }

    /** Says what is not measured here. */
    public void note(String text) {
        err.println(text);
    }

    public boolean anyFailed() {
        return failures > 0;
    }

    /** Whether a figure missed its target or could not be taken. */
    public boolean anyMissed() {
        return failures > 0 || left > 0 || figures.stream().anyMatch(figure -> !figure.met());
    }

    /** Which goals hold, and which do not. */
    public void end() {
        if (layout == Layout.JSON) {
            return;
        }
        Map<String, Boolean> goals = new LinkedHashMap<>();
        figures.forEach(figure -> goals.merge(figure.goal(), figure.met(), Boolean::logicalAnd));
        long met = figures.stream().filter(Figure::met).count();
        out.println();
        out.println(
                met
                        + " of "
                        + figures.size()
                        + " targets met. Holds: "
                        + named(goals, true)
                        + ". Missed: "
                        + named(goals, false)
                        + ".");
        out.flush();
    }

    private static String named(Map<String, Boolean> goals, boolean held) {
        List<String> names =
                goals.entrySet().stream()
                        .filter(goal -> goal.getValue() == held)
                        .map(Map.Entry::getKey)
                        .toList();
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
