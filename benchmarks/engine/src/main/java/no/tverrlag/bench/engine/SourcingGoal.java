package no.tverrlag.bench.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import no.tverrlag.bench.load.Comparison;
import no.tverrlag.bench.load.Figure;
import no.tverrlag.bench.load.Report;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.StoredTag;
import org.bson.BsonDocument;

/**
 * G7: how long does it take to read the 50 events of one case, beside raw queries for its
 * documents?
 *
 * <p>Cold is an engine that was just opened and a case that it has not read; the server may have
 * the case in memory, for both sides alike. Warm is the same case again.
 */
final class SourcingGoal {
    private static final int ALONE = 900_000;
    private static final long LEAST_EVENTS = 6400;
    private static final Duration LONGEST_FILLING = Duration.ofSeconds(15);

    private final Bench bench;
    private final Corpus corpus;
    private final RawQueries raw;
    private final int each;
    private int next;

    private SourcingGoal(Bench bench) {
        this.bench = bench;
        this.corpus = bench.corpus();
        this.raw = new RawQueries(corpus.database);
        this.each = bench.setup.quick() ? 6 : 40;
    }

    static void measure(Bench bench, Share share) throws Exception {
        bench.corpus().growTo(LEAST_EVENTS, LONGEST_FILLING);
        bench.corpus().growTo(bench.setup.quick() ? 0 : bench.setup.commits(), share.filling());
        new SourcingGoal(bench).measure(share);
    }

    private void measure(Share share) throws Exception {
        List<StoredTag> alone = writeAlone();
        long until = System.nanoTime() + share.warmUp(1).toNanos();
        while (System.nanoTime() < until) {
            round(alone, new Sums());
        }
        List<Sums> rounds = new ArrayList<>();
        for (int i = 0; i < bench.setup.rounds(); i++) {
            Sums sums = new Sums();
            round(alone, sums);
            rounds.add(sums);
        }
        report(rounds);
    }

    private List<StoredTag> writeAlone() {
        List<StoredTag> tags =
                IntStream.range(0, each).mapToObj(i -> Corpus.tag(ALONE + i)).toList();
        for (StoredTag tag : tags) {
            for (int i = 0; i < Corpus.PER_CASE; i++) {
                corpus.log.append(List.of(Events.event(tag)), null).join();
            }
        }
        return tags;
    }

    /** Nanoseconds of one round. */
    private static final class Sums {
        private long cold;
        private long byIds;
        private long warm;
        private long query;
        private long alone;
    }

    private void round(List<StoredTag> alone, Sums sums) throws Exception {
        List<StoredTag> cases = new ArrayList<>();
        List<BsonDocument> filters = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            StoredTag tag = Corpus.tag(next++ % corpus.cases());
            cases.add(tag);
            filters.add(raw.byIds(tag));
        }
        try (EventLog fresh = bench.open(corpus.database)) {
            for (int i = 0; i < each; i++) {
                StoredTag tag = cases.get(i);
                BsonDocument filter = filters.get(i);
                if (i % 2 == 0) {
                    sums.cold += time(() -> source(fresh, tag));
                    sums.byIds += time(() -> raw.run(filter));
                } else {
                    sums.byIds += time(() -> raw.run(filter));
                    sums.cold += time(() -> source(fresh, tag));
                }
                StoredTag lone = alone.get(i);
                sums.alone += time(() -> source(fresh, lone));
            }
            for (StoredTag tag : cases) {
                sums.warm += time(() -> source(fresh, tag));
                sums.query += time(() -> raw.run(RawQueries.byTag(tag)));
            }
        }
    }

    private static long time(Callable<Integer> read) throws Exception {
        long began = System.nanoTime();
        int events = read.call();
        long took = System.nanoTime() - began;
        if (events < 1) {
            throw new IllegalStateException("nothing was read");
        }
        return took;
    }

    private static int source(EventLog log, StoredTag tag) {
        int events = log.source(Criteria.tagged(tag), 1).events().size();
        if (events != Corpus.PER_CASE) {
            throw new IllegalStateException("a case has " + events + " events");
        }
        return events;
    }

    private void report(List<Sums> rounds) {
        List<Double> cold = micros(rounds, it -> it.cold);
        List<Double> warm = micros(rounds, it -> it.warm);
        List<Double> byIds = micros(rounds, it -> it.byIds);
        List<Double> query = micros(rounds, it -> it.query);
        List<Double> alone = micros(rounds, it -> it.alone);
        Report to = bench.report;
        String among = " of " + corpus.cases();
        to.add(
                Figure.atMost(
                        "G7",
                        "50-event case" + among + ", warm",
                        "µs",
                        "by tag",
                        Comparison.of(warm, query),
                        0.2));
        to.add(
                Figure.atMost(
                        "G7",
                        "50-event case" + among + ", cold",
                        "µs",
                        "by _id",
                        Comparison.of(cold, byIds),
                        1.5));
        to.add(
                Figure.atMost(
                        "G7",
                        "case written under 64 callers",
                        "µs",
                        "alone",
                        Comparison.of(cold, alone),
                        4));
    }

    private List<Double> micros(List<Sums> rounds, ToLongFunction<Sums> of) {
        return rounds.stream().map(it -> of.applyAsLong(it) / 1000.0 / each).toList();
    }
}
