package no.tverrlag.bench.engine;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import no.tverrlag.bench.load.Figure;
import org.HdrHistogram.Histogram;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;

/** G11: what do those who append notice of a rebuild, and is what it builds right? */
final class RebuildUnderLoadGoal {
    private static final int PER_SECOND = 200;
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Corpus corpus;

    private RebuildUnderLoadGoal(Corpus corpus) {
        this.corpus = corpus;
    }

    static void measure(Bench bench, Share share) throws Exception {
        Corpus corpus = bench.corpus();
        corpus.growTo(bench.setup.commits(), share.filling().dividedBy(2));
        RebuildUnderLoadGoal goal = new RebuildUnderLoadGoal(corpus);
        Turns turns = new Turns().add("idle", goal::append).add("busy", goal::appendBesideRebuild);
        turns.run(share);
        String name = "append at 200/s, 99 %, beside a rebuild";
        bench.report.add(
                Figure.atMost("G11", name, "µs", "idle", turns.compare("busy", "idle"), 1.5));
        MongoCollection<BsonDocument> into = corpus.model("rebuilt");
        into.drop();
        Rebuild.all(corpus.log, into, corpus.log.head(), LONG);
        String differ = "cases that differ from a fold in memory";
        bench.report.add(Figure.plain("G11", differ, goal.differences(into), "cases", 0, false));
    }

    private double append(Duration time) {
        Histogram latency = OpenLoop.append(corpus.log, PER_SECOND, time);
        return latency.getValueAtPercentile(99) / 1000.0;
    }

    private double appendBesideRebuild(Duration time) throws Exception {
        long until = System.nanoTime() + time.toNanos();
        FutureTask<Long> rebuilding = new FutureTask<>(() -> rebuildUntil(until));
        Thread.ofPlatform().start(rebuilding);
        double p99 = append(time);
        rebuilding.get();
        return p99;
    }

    /** One rebuild after the other. */
    private long rebuildUntil(long until) throws InterruptedException, ExecutionException {
        MongoCollection<BsonDocument> into = corpus.model("beside");
        long events = 0;
        while (System.nanoTime() < until) {
            into.drop();
            Duration left = Duration.ofNanos(Math.max(1, until - System.nanoTime()));
            events += Rebuild.all(corpus.log, into, corpus.log.head(), left, true);
        }
        return events;
    }

    /** Reads the documents themselves, so that an event which the reader lost would be missed. */
    private int differences(MongoCollection<BsonDocument> model) {
        Map<String, CaseView> views = new HashMap<>();
        MongoCollection<BsonDocument> stored =
                corpus.database.getCollection("events", BsonDocument.class);
        for (BsonDocument batch : stored.find().sort(new Document("_id", 1))) {
            long position = batch.getNumber("_id").longValue();
            for (BsonValue value : batch.getArray("events")) {
                fold(views, value.asDocument(), position++, batch.getDateTime("at").getValue());
            }
        }
        int differ = 0;
        for (BsonDocument found : model.find()) {
            CaseView view = views.remove(found.getString("_id").getValue());
            differ += view != null && found.equals(view.document()) ? 0 : 1;
        }
        return differ + views.size();
    }

    private static void fold(
            Map<String, CaseView> views, BsonDocument event, long position, long at) {
        String tag = event.getArray("tags").get(0).asString().getValue();
        int letters = JsonCodec.payload(event.getBinary("data").getData()).text().length();
        views.put(tag, CaseView.apply(views.get(tag), tag, position, at, letters));
    }
}
