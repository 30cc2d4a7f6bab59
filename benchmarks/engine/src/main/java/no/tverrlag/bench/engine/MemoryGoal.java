package no.tverrlag.bench.engine;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.tverrlag.bench.load.Comparison;
import no.tverrlag.bench.load.Figure;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.NewEvent;
import no.tverrlag.eventstore.core.BatchedLog;
import no.tverrlag.eventstore.core.Bell;
import no.tverrlag.eventstore.core.LogClock;

/**
 * G8: how much memory do the tail and the tags' tips take, after so many events, each with a tag
 * that no other has? All share one payload, so the window of payloads is not counted.
 */
final class MemoryGoal {
    private static final int TAGS = 10_000_000;
    private static final int COMMIT = 1000;
    private static final int COLLECTIONS = 3;

    private final Bench bench;

    private MemoryGoal(Bench bench) {
        this.bench = bench;
    }

    static void measure(Bench bench, Share share) {
        new MemoryGoal(bench).measure(share.filling().multipliedBy(2));
    }

    private void measure(Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        long before = used();
        try (EventLog log =
                new BatchedLog(
                        new NowhereStorage(TAGS / COMMIT + 1),
                        LogClock.SYSTEM,
                        bench.options(),
                        Bell.NONE)) {
            append(log, TAGS / 10, until - atMost.dividedBy(2).toNanos());
            long tenth = log.head();
            long some = used() - before;
            append(log, TAGS, until);
            long all = used() - before;
            double each = all / (double) log.head();
            String tags = "memory beside payloads, " + log.head() + " tags";
            bench.report.add(Figure.plain("G8", tags, each, "B/event", 64, false));
            Comparison growth = Comparison.of(List.of((double) all), List.of((double) some));
            bench.report.add(Figure.atMost("G8", tags, "B", tenth + " tags", growth, 1.2));
        }
    }

    private static void append(EventLog log, long upTo, long until) {
        while (log.head() < upTo && System.nanoTime() < until) {
            List<NewEvent> events = new ArrayList<>(COMMIT);
            for (int i = 0; i < COMMIT; i++) {
                events.add(Events.event(Events.tag(log.head() + i)));
            }
            log.append(events, null).join();
        }
    }

    private static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
