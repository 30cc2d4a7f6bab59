package no.tverrlag.bench.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A value beside its baseline, measured in turns.
 *
 * @param value median of the values
 * @param baseline median of the baselines
 * @param ratio median of the rounds' ratios
 * @param low smallest of them
 * @param high largest of them
 */
public record Comparison(double value, double baseline, double ratio, double low, double high) {

    public static Comparison of(List<Double> values, List<Double> baselines) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            ratios.add(values.get(i) / baselines.get(i));
        }
        return new Comparison(
                median(values),
                median(baselines),
                median(ratios),
                Collections.min(ratios),
                Collections.max(ratios));
    }

    public static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
