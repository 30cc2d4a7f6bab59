package no.tverrlag.fuzz;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Requests that are sent at the same moment. */
final class Volley {

    private Volley() {}

    /** All of them, so many at the same time; ends when each is answered. */
    static void fire(Fuzz fuzz, List<Shot> shots, int runners) {
        try (ExecutorService pool = Executors.newFixedThreadPool(runners)) {
            shots.forEach(each -> pool.execute(() -> fuzz.fire(each)));
            pool.shutdown();
            if (!pool.awaitTermination(2, TimeUnit.MINUTES)) {
                fuzz.tally()
                        .found("requests hang that were sent at once", shots.getFirst().toString());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
