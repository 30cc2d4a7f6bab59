package no.tverrlag.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;

/** Callers that each do one thing after the other, for a time. */
public final class Callers {
    private static final int DIGITS = 3;

    private Callers() {}

    /** One thing; how many it counts for. */
    public interface Step {
        int run() throws Exception;
    }

    /**
     * @param steps what the caller with this number does again and again
     */
    public static Rate run(int callers, Duration time, IntFunction<Step> steps) throws Exception {
        Histogram all = new Histogram(DIGITS);
        ConcurrentLinkedQueue<Exception> failures = new ConcurrentLinkedQueue<>();
        CyclicBarrier start = new CyclicBarrier(callers + 1);
        long[] done = new long[callers];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            int number = i;
            Step step = steps.apply(i);
            threads.add(
                    Thread.startVirtualThread(
                            () -> {
                                try {
                                    start.await();
                                    Histogram own = new Histogram(DIGITS);
                                    done[number] = repeat(step, time, own);
                                    synchronized (all) {
                                        all.add(own);
                                    }
                                } catch (Exception e) {
                                    failures.add(e);
                                }
                            }));
        }
        start.await();
        long began = System.nanoTime();
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
        long sum = 0;
        for (long each : done) {
            sum += each;
        }
        return new Rate(sum / seconds, all);
    }

    private static long repeat(Step step, Duration time, Histogram latency) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        long done = 0;
        long now = System.nanoTime();
        while (now < end) {
            done += step.run();
            long after = System.nanoTime();
            latency.recordValue(after - now);
            now = after;
        }
        return done;
    }
}
