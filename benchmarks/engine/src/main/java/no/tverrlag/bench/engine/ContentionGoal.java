package no.tverrlag.bench.engine;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import no.tverrlag.bench.load.Callers;
import no.tverrlag.bench.load.Figure;
import no.tverrlag.eventstore.AppendRejected;
import no.tverrlag.eventstore.Appended;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.Lines;
import no.tverrlag.eventstore.StoredTag;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** G6: what do 32 callers get done who all want to append to one boundary? */
final class ContentionGoal {
    private static final int CALLERS = 32;
    private static final int RACES = 200;
    private static final int DIGITS = 3;
    private static final long MOST_ATTEMPTS = 100_000;

    /** As long as the services wait. */
    private static final Duration IN_LINE = Duration.ofSeconds(10);

    private final Bench bench;
    private final EventLog log;
    private final Lines lines = new Lines();
    private final Histogram attempts = new ConcurrentHistogram(MOST_ATTEMPTS, DIGITS);
    private int races;

    private ContentionGoal(Bench bench, EventLog log) {
        this.bench = bench;
        this.log = log;
    }

    static void measure(Bench bench, Share share) throws Exception {
        MongoDatabase database = bench.freshDatabase();
        try (EventLog log = bench.open(database)) {
            new ContentionGoal(bench, log).measure(share);
        } finally {
            database.drop();
        }
    }

    private void measure(Share share) throws Exception {
        int wrong = wrongRaces(share.stretch(2));
        String name = "races of 32 with not one winner, of " + races;
        bench.report.add(Figure.plain("G6", name, wrong, "races", 0, false));
        Turns turns =
                new Turns()
                        .add("32", time -> goodput(CALLERS, time))
                        .add("1", time -> goodput(1, time));
        turns.run(share);
        bench.report.add(
                Figure.atLeast(
                        "G6",
                        "32 callers on one tag",
                        "appends/s",
                        "one",
                        turns.compare("32", "1"),
                        0.5));
        double p99 = attempts.getValueAtPercentile(99);
        bench.report.add(
                Figure.plain("G6", "attempts of one append, 99 %", p99, "tries", 8, false));
    }

    /** All ask for the same place at once. */
    private int wrongRaces(Duration atMost) {
        StoredTag tag = Events.tag(1);
        long until = System.nanoTime() + atMost.toNanos();
        long after = log.head();
        int wrong = 0;
        while (races == 0 || (races < RACES && System.nanoTime() < until)) {
            long seen = after;
            List<CompletableFuture<Appended>> racers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                racers.add(log.append(List.of(Events.event(tag)), Events.noneSince(tag, seen)));
            }
            int winners = 0;
            for (CompletableFuture<Appended> racer : racers) {
                winners += racer.handle((won, why) -> why == null ? 1 : rejected(why)).join();
            }
            wrong += winners == 1 ? 0 : 1;
            after = log.head();
            races++;
        }
        return wrong;
    }

    private static int rejected(Throwable why) {
        if (why instanceof AppendRejected || why.getCause() instanceof AppendRejected) {
            return 0;
        }
        throw new IllegalStateException(why);
    }

    private double goodput(int callers, Duration time) throws Exception {
        return Callers.run(callers, time, i -> () -> append(callers > 1)).perSecond();
    }

    /** Reads, decides, appends, and does so again, in line, until nobody was faster. */
    private int append(boolean count) throws Exception {
        StoredTag tag = Events.tag(2);
        for (int attempt = 1; ; attempt++) {
            try (Lines.Place place = lines.enter(List.of(tag), attempt - 1, IN_LINE)) {
                long marker = log.source(Criteria.tagged(tag), log.head()).marker();
                log.append(List.of(Events.event(tag)), Events.noneSince(tag, marker)).get();
                if (count) {
                    attempts.recordValue(attempt);
                }
                return 1;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof AppendRejected)) {
                    throw e;
                }
            }
        }
    }
}
