package no.tverrlag.bench.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import no.tverrlag.eventstore.Appended;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.StoredTag;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Appends at a steady rate, whatever becomes of those before; each counts from when it was due. */
final class OpenLoop {
    private static final int DIGITS = 3;
    private static final int CASES = 50;
    private static final int FIRST_TAG = 80_000_000;

    private OpenLoop() {}

    /** The time from when each append was due to its answer, in nanoseconds. */
    static Histogram append(EventLog log, int perSecond, Duration time) {
        Histogram latency = new ConcurrentHistogram(DIGITS);
        List<CompletableFuture<Appended>> answers = new ArrayList<>();
        long step = Duration.ofSeconds(1).toNanos() / perSecond;
        long began = System.nanoTime();
        long appends = Math.max(1, time.toNanos() / step);
        for (int i = 0; i < appends; i++) {
            long due = began + i * step;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            StoredTag tag = Events.tag(FIRST_TAG + i % CASES);
            answers.add(
                    log.append(List.of(Events.event(tag)), null)
                            .whenComplete(
                                    (done, why) -> latency.recordValue(System.nanoTime() - due)));
        }
        answers.forEach(CompletableFuture::join);
        return latency;
    }
}
