package no.tverrlag.bench.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints figures as they come: a table for people, or one JSON object per line. */
final class Report {
    private final PrintStream out;
    private final boolean json;
    private final Surroundings surroundings;
    private final List<Figure> figures = new ArrayList<>();

    Report(PrintStream out, boolean json, Surroundings surroundings) {
        this.out = out;
        this.json = json;
        this.surroundings = surroundings;
        if (!json) {
            out.println(surroundings.line());
            out.printf(
                    "%-4s %-58s %12s %-9s %12s %7s %-15s %-9s %s%n",
                    "goal",
                    "figure",
                    "value",
                    "unit",
                    "baseline",
                    "ratio",
                    "(least–most)",
                    "target",
                    "met");
        }
    }

    void add(Figure figure) {
        figures.add(figure);
        out.println(json ? line(figure) : row(figure));
        out.flush();
    }

    private String row(Figure it) {
        String baseline = it.baseline() == null ? "" : number(it.baselineValue());
        String spread =
                it.baseline() == null ? "" : "(" + ratio(it.low()) + "–" + ratio(it.high()) + ")";
        String name = it.baseline() == null ? it.name() : it.name() + " : " + it.baseline();
        return String.format(
                Locale.ROOT,
                "%-4s %-58s %12s %-9s %12s %7s %-15s %-9s %s",
                it.goal(),
                name,
                number(it.value()),
                it.unit(),
                baseline,
                ratio(it.ratio()),
                spread,
                (it.atLeast() ? "≥ " : "≤ ") + ratio(it.target()),
                it.met() ? "yes" : "NO");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.3g", value);
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.3g", value);
    }

    private String line(Figure it) {
        ObjectNode node = new ObjectMapper().createObjectNode();
        node.put("goal", it.goal()).put("name", it.name()).put("value", it.value());
        node.put("unit", it.unit()).put("baseline", it.baseline());
        node.put("baselineValue", it.baselineValue()).put("ratio", it.ratio());
        node.put("least", it.low()).put("most", it.high());
        node.put("target", it.target()).put("met", it.met());
        surroundings.describe(node);
        return node.toString();
    }

    /** Goals that hold, of how many. */
    String summary() {
        long met = figures.stream().filter(Figure::met).count();
        return met + " of " + figures.size() + " targets met";
    }
}
