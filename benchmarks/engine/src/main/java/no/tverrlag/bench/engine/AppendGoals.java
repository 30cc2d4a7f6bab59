package no.tverrlag.bench.engine;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import no.tverrlag.bench.load.Callers;
import no.tverrlag.bench.load.Comparison;
import no.tverrlag.bench.load.Figure;
import no.tverrlag.bench.load.Rate;
import no.tverrlag.bench.load.Report;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.StoredTag;
import org.bson.RawBsonDocument;

/**
 * G1, G2, G3: how fast is a conditional append, for one caller and for many, beside raw inserts of
 * the same bytes into a collection with the same index?
 */
final class AppendGoals {
    private static final int MANY = 64;
    private static final int MORE = 256;
    private static final int CHUNK = 1000;

    private enum Turn {
        INSERT_ONE,
        INSERT_MANY,
        ONE_CALLER,
        CALLERS_64,
        CALLERS_64_FREE,
        CALLERS_256
    }

    private final Bench bench;
    private final MongoDatabase database;
    private final EventLog log;
    private final MongoCollection<RawBsonDocument> raw;
    private final RawCommits commits;
    private final Map<Turn, List<Rate>> rates = new EnumMap<>(Turn.class);

    private AppendGoals(Bench bench) {
        this.bench = bench;
        this.database = bench.freshDatabase();
        this.log = bench.open(database);
        this.raw = Bench.raw(database);
        log.append(List.of(Events.event(Events.tag(0))), null).join();
        this.commits = RawCommits.like(database, MANY);
    }

    static void measure(Bench bench, Share share) throws Exception {
        AppendGoals goals = new AppendGoals(bench);
        try {
            goals.measure(share);
        } finally {
            goals.log.close();
            goals.database.drop();
        }
    }

    private void measure(Share share) throws Exception {
        int turns = Turn.values().length;
        for (Turn turn : Turn.values()) {
            take(turn, share.warmUp(turns));
        }
        for (int i = 0; i < bench.setup.rounds(); i++) {
            for (Turn turn : Turn.values()) {
                rates.computeIfAbsent(turn, it -> new ArrayList<>())
                        .add(take(turn, share.stretch(turns)));
            }
        }
        report();
    }

    private void report() {
        Comparison many = rate(Turn.CALLERS_64, Turn.INSERT_MANY);
        Comparison more = rate(Turn.CALLERS_256, Turn.INSERT_MANY);
        Comparison loop = rate(Turn.CALLERS_64, Turn.INSERT_ONE);
        Comparison free = rate(Turn.CALLERS_64, Turn.CALLERS_64_FREE);
        Comparison p50 = compare(Turn.ONE_CALLER, Turn.INSERT_ONE, Rate::p50Micros);
        Comparison p99 = compare(Turn.ONE_CALLER, Turn.INSERT_ONE, Rate::p99Micros);
        Report to = bench.report;
        String chunks = "insertMany(1000)";
        to.add(Figure.atLeast("G1", "64 conditional callers", "appends/s", chunks, many, 1.0));
        to.add(Figure.atLeast("G1", "256 conditional callers", "appends/s", chunks, more, 1.5));
        to.add(Figure.atLeast("G1", "64 conditional callers", "appends/s", "insertOne", loop, 20));
        to.add(Figure.atMost("G2", "one caller, median", "µs", "insertOne", p50, 1.25));
        to.add(Figure.atMost("G2", "one caller, 99 %", "µs", "insertOne", p99, 1.5));
        to.add(Figure.atLeast("G3", "64 callers", "appends/s", "unconditional", free, 0.95));
    }

    private Comparison rate(Turn value, Turn baseline) {
        return compare(value, baseline, Rate::perSecond);
    }

    private Comparison compare(Turn value, Turn baseline, ToDoubleFunction<Rate> of) {
        return Comparison.of(values(value, of), values(baseline, of));
    }

    private List<Double> values(Turn turn, ToDoubleFunction<Rate> of) {
        return rates.getOrDefault(turn, List.of()).stream().mapToDouble(of).boxed().toList();
    }

    private Rate take(Turn turn, Duration time) throws Exception {
        return switch (turn) {
            case INSERT_ONE -> Callers.run(1, time, i -> this::insertOne);
            case INSERT_MANY -> Callers.run(1, time, i -> this::insertMany);
            case ONE_CALLER -> appends(log, 1, time, true);
            case CALLERS_64 -> appends(log, MANY, time, true);
            case CALLERS_64_FREE -> appends(log, MANY, time, false);
            case CALLERS_256 -> appends(log, MORE, time, true);
        };
    }

    private int insertOne() {
        raw.insertOne(commits.next());
        return 1;
    }

    private int insertMany() {
        raw.insertMany(commits.next(CHUNK), new InsertManyOptions().ordered(true));
        return CHUNK;
    }

    /** Callers that each append one event after the other to a boundary of their own. */
    static Rate appends(EventLog log, int callers, Duration time, boolean conditional)
            throws Exception {
        return Callers.run(callers, time, caller -> append(log, caller, conditional));
    }

    private static Callers.Step append(EventLog log, int caller, boolean conditional) {
        StoredTag tag = Events.tag(caller);
        long[] after = {log.head()};
        return () -> {
            after[0] =
                    log.append(
                                    List.of(Events.event(tag)),
                                    conditional ? Events.noneSince(tag, after[0]) : null)
                            .get()
                            .last();
            return 1;
        };
    }
}
