package no.tverrlag.bench.load;

import org.HdrHistogram.Histogram;

/**
 * What a stretch of work achieved.
 *
 * @param perSecond things done
 * @param latency of each, in nanoseconds
 */
public record Rate(double perSecond, Histogram latency) {
    private static final double NANOS_PER_MICRO = 1000;

    public double p50Micros() {
        return latency.getValueAtPercentile(50) / NANOS_PER_MICRO;
    }

    public double p99Micros() {
        return latency.getValueAtPercentile(99) / NANOS_PER_MICRO;
    }
}
