package no.tverrlag.bench.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Appends of sealed text beside the same appends of plain text, of several rounds of both in turns.
 *
 * @param rates with sealed text, a round each
 * @param baselines without, of the same rounds
 */
record Figure(Texts texts, int callers, List<Double> rates, List<Double> baselines) {

    /** Sealing may cost at most a tenth of the append speed. */
    static final double TARGET = 0.90;

    static final String HEAD =
            String.format(
                    Locale.ROOT,
                    "%-4s %-62s %10s %-10s %10s %7s %-15s %-8s %s",
                    "goal",
                    "figure",
                    "value",
                    "unit",
                    "baseline",
                    "ratio",
                    "(least–most)",
                    "target",
                    "met");

    private static final String NAME = "append %s, sealed, %d %s";
    private static final String BASELINE = "in the clear";

    Figure {
        rates = List.copyOf(rates);
        baselines = List.copyOf(baselines);
    }

    boolean met() {
        return median(ratios()) >= TARGET;
    }

    /** A line under {@link #HEAD}. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%-4s %-62s %10.0f %-10s %10.0f %7.3f %-15s %-8s %s",
                "G22",
                name() + " : " + BASELINE,
                median(rates),
                "events/s",
                median(baselines),
                median(ratios()),
                "(%.3f–%.3f)".formatted(least(), most()),
                "≥ " + TARGET,
                met() ? "yes" : "NO");
    }

    String markdown() {
        return String.format(
                Locale.ROOT,
                "| G22 | %s : %s | %.0f events/s | %.0f | %.3f (%.3f–%.3f) | ≥ %.1f | %s |",
                name(),
                BASELINE,
                median(rates),
                median(baselines),
                median(ratios()),
                least(),
                most(),
                TARGET,
                met() ? "yes" : "NO");
    }

    String json(Place place) {
        return String.format(
                Locale.ROOT,
                "{\"goal\":\"G22\",\"name\":\"%s\",\"value\":%.0f,\"unit\":\"events/s\","
                    + "\"baseline\":\"%s\",\"baselineValue\":%.0f,\"ratio\":%.4f,\"target\":%.2f,"
                    + "\"met\":%b,\"least\":%.4f,\"most\":%.4f,\"atLeast\":true,%s}",
                name(),
                median(rates),
                BASELINE,
                median(baselines),
                median(ratios()),
                TARGET,
                met(),
                least(),
                most(),
                place.json());
    }

    private String name() {
        return NAME.formatted(texts.words(), callers, callers == 1 ? "caller" : "callers");
    }

    private double least() {
        return Collections.min(ratios());
    }

    private double most() {
        return Collections.max(ratios());
    }

    private List<Double> ratios() {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rates.size(); round++) {
            ratios.add(rates.get(round) / baselines.get(round));
        }
        return ratios;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
