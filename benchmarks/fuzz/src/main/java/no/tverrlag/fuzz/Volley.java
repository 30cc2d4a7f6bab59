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
        inTurn(fuzz, shots.stream().map(List::of).toList(), runners);
    }

    /** So many rows at the same time, the shots of a row one after the other. */
    static void inTurn(Fuzz fuzz, List<List<Shot>> rows, int runners) {
        try (ExecutorService pool = Executors.newFixedThreadPool(runners)) {
            rows.forEach(each -> pool.execute(() -> each.forEach(fuzz::fire)));
            pool.shutdown();
            if (!pool.awaitTermination(5, TimeUnit.MINUTES)) {
                fuzz.tally()
                        .found("requests hang that were sent at once", rows.getFirst().toString());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
