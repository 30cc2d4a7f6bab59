package no.tverrlag.eventstore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Runs tasks at the same moment, or one shortly after the other. */
final class Racers {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Racers() {}

    static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        return together(tasks, PATIENCE);
    }

    /**
     * @param patience how long all of them may take, on the slowest server that they run on
     */
    static <T> List<T> together(List<Callable<T>> tasks, Duration patience) throws Exception {
        return staggered(tasks, 0, patience);
    }

    /** Each task starts a few microseconds after the one before. */
    static <T> List<T> staggered(List<Callable<T>> tasks, long stepMicros) throws Exception {
        return staggered(tasks, stepMicros, PATIENCE);
    }

    private static <T> List<T> staggered(
            List<Callable<T>> tasks, long stepMicros, Duration patience) throws Exception {
        long deadline = System.nanoTime() + patience.toNanos();
        CyclicBarrier start = new CyclicBarrier(tasks.size());
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < tasks.size(); i++) {
                Callable<T> task = tasks.get(i);
                long delay = i * stepMicros;
                running.add(
                        threads.submit(
                                () -> {
                                    start.await(10, TimeUnit.SECONDS);
                                    LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(delay));
                                    return task.call();
                                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
            }
            return results;
        }
    }
}
