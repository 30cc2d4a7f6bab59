package no.tverrlag.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** How figures are printed. */
public enum Layout {
    /** A table to be read at a terminal. */
    TABLE {
        @Override
        List<String> head(Surroundings on) {
            return List.of(
                    on.line(),
                    String.format(
                            "%-4s %-62s %10s %-10s %10s %7s %-15s %-8s %s",
                            "goal",
                            "figure",
                            "value",
                            "unit",
                            "baseline",
                            "ratio",
                            "(least–most)",
                            "target",
                            "met"));
        }

        @Override
        String line(Figure it, Surroundings on) {
            return String.format(
                    Locale.ROOT,
                    "%-4s %-62s %10s %-10s %10s %7s %-15s %-8s %s",
                    it.goal(),
                    it.title(),
                    number(it.value()),
                    it.unit(),
                    it.baseline() == null ? "" : number(it.baselineValue()),
                    it.baseline() == null ? "" : number(it.ratio()),
                    spread(it),
                    target(it),
                    met(it));
        }
    },
    /** A table for {@code docs/performance.md}. */
    MARKDOWN {
        @Override
        List<String> head(Surroundings on) {
            return List.of(
                    on.line(),
                    "",
                    "| goal | figure | value | baseline | ratio (least–most) | target | met |",
                    "|---|---|---|---|---|---|---|");
        }

        @Override
        String line(Figure it, Surroundings on) {
            String beside = it.baseline() == null ? "" : number(it.baselineValue());
            String ratio = it.baseline() == null ? "" : number(it.ratio()) + " " + spread(it);
            String value = number(it.value()) + " " + it.unit();
            return "| "
                    + String.join(
                            " | ",
                            List.of(
                                    it.goal(),
                                    it.title(),
                                    value,
                                    beside,
                                    ratio,
                                    target(it),
                                    met(it)))
                    + " |";
        }
    },
    /** One object a line, for programs. */
    JSON {
        @Override
        List<String> head(Surroundings on) {
            return List.of();
        }

        @Override
        String line(Figure it, Surroundings on) {
            ObjectNode node = new ObjectMapper().createObjectNode();
            node.put("goal", it.goal()).put("name", it.name()).put("value", it.value());
            node.put("unit", it.unit()).put("baseline", it.baseline());
            node.put("baselineValue", it.baseline() == null ? null : it.baselineValue());
            node.put("ratio", it.ratio()).put("target", it.target()).put("met", it.met());
            node.put("least", it.low()).put("most", it.high()).put("atLeast", it.atLeast());
            on.describe(node);
            return node.toString();
        }
    };

    /** What comes before the first figure. */
    abstract List<String> head(Surroundings on);

    abstract String line(Figure it, Surroundings on);

    private static String number(double value) {
        if (value != 0 && Math.abs(value) < 0.001) {
            return String.format(Locale.ROOT, "%.1e", value);
        }
        return String.format(
                Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.3g", value);
    }

    private static String spread(Figure it) {
        return it.baseline() == null ? "" : "(" + number(it.low()) + "–" + number(it.high()) + ")";
    }

    private static String target(Figure it) {
        boolean whole = it.target() == Math.rint(it.target()) || it.target() >= 100;
        String bound =
                whole
                        ? String.format(Locale.ROOT, "%.0f", it.target())
                        : Double.toString(it.target());
        return (it.atLeast() ? "≥ " : "≤ ") + bound;
    }

    private static String met(Figure it) {
        return it.met() ? "yes" : "NO";
    }
}
