package no.tverrlag.bench.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tverrlag.bench.load.Comparison;

/** Measures several things in turns, so that what the machine does meanwhile hits all of them. */
final class Turns {
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final Map<String, List<Double>> values = new LinkedHashMap<>();

    /** Measures one thing for about that long. */
    interface Measure {
        double over(Duration time) throws Exception;
    }

    Turns add(String name, Measure measure) {
        measures.put(name, measure);
        values.put(name, new ArrayList<>());
        return this;
    }

    /** Runs each once without looking at what it yields, then all of them round by round. */
    Turns run(int rounds, Duration warmUp, Duration stretch) throws Exception {
        for (Measure each : measures.values()) {
            each.over(warmUp);
        }
        for (int i = 0; i < rounds; i++) {
            for (Map.Entry<String, Measure> each : measures.entrySet()) {
                values(each.getKey()).add(each.getValue().over(stretch));
            }
        }
        return this;
    }

    Turns run(Share share) throws Exception {
        int turns = measures.size();
        return run(share.setup().rounds(), share.warmUp(turns), share.stretch(turns));
    }

    List<Double> values(String name) {
        List<Double> found = values.get(name);
        if (found == null) {
            throw new IllegalArgumentException("nothing is measured under the name " + name);
        }
        return found;
    }

    double median(String name) {
        return Comparison.median(values(name));
    }

    Comparison compare(String value, String baseline) {
        return Comparison.of(values(value), values(baseline));
    }

    /** Beside whichever of two baselines is the lower one in its round. */
    Comparison compareToLower(String value, String one, String other) {
        List<Double> lower = new ArrayList<>();
        for (int i = 0; i < values(one).size(); i++) {
            lower.add(Math.min(values(one).get(i), values(other).get(i)));
        }
        return Comparison.of(values(value), lower);
    }
}
