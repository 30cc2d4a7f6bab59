package no.tverrlag.bench.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.tverrlag.bench.load.Callers;
import no.tverrlag.bench.load.Comparison;
import no.tverrlag.bench.load.Figure;

/** G5: is the large log appended to as fast as the small one, as far as raw inserts are? */
final class FlatGoal {
    private static final int CALLERS = 64;
    private static final int SMALL = 10_000;

    private final Bench bench;
    private final Share share;
    private final Corpus corpus;

    private FlatGoal(Bench bench, Share share) {
        this.bench = bench;
        this.share = share;
        this.corpus = bench.corpus();
    }

    static void measure(Bench bench, Share share) throws Exception {
        new FlatGoal(bench, share).measure();
    }

    private void measure() throws Exception {
        grow(SMALL, share.filling().dividedBy(8));
        long before = corpus.log.head();
        List<Double> small = rounds();
        grow(bench.setup.commits(), share.filling().dividedBy(3));
        long after = corpus.log.head();
        List<Double> large = rounds();
        bench.report.add(
                Figure.atLeast(
                        "G5",
                        "64 callers beside insertMany, " + after + " commits",
                        "times",
                        before + " commits",
                        Comparison.of(large, small),
                        0.9));
    }

    private void grow(long commits, Duration atMost) throws InterruptedException {
        corpus.growTo(commits, atMost);
        corpus.growRawTo(corpus.log.head(), atMost);
    }

    /** The engine's rate to that of raw inserts, round by round. */
    private List<Double> rounds() throws Exception {
        Turns turns =
                new Turns()
                        .add(
                                "engine",
                                time ->
                                        AppendGoals.appends(corpus.log, CALLERS, time, true)
                                                .perSecond())
                        .add(
                                "raw",
                                time -> Callers.run(1, time, i -> corpus::insertRaw).perSecond());
        turns.run(bench.setup.rounds(), share.warmUp(4), share.stretch(4));
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < bench.setup.rounds(); i++) {
            ratios.add(turns.values("engine").get(i) / turns.values("raw").get(i));
        }
        return ratios;
    }
}
