package no.tverrlag.bench.engine;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.tverrlag.bench.load.Callers;
import no.tverrlag.bench.load.Comparison;
import no.tverrlag.bench.load.Figure;
import org.bson.BsonDocument;

/** G10: how fast is a read model of all cases built from the first event? */
final class RebuildGoal {
    private static final int CHUNK = 1000;
    private static final int UPSERTED = 20_000;
    private static final double MILLION_A_MINUTE = 1_000_000 / 60.0;

    private final Corpus corpus;
    private int upserted;

    private RebuildGoal(Corpus corpus) {
        this.corpus = corpus;
    }

    static void measure(Bench bench, Share share) throws Exception {
        Corpus corpus = bench.corpus();
        corpus.growTo(bench.setup.commits(), share.filling().dividedBy(2));
        RebuildGoal goal = new RebuildGoal(corpus);
        RawScan scan = new RawScan(corpus.database);
        Turns turns =
                new Turns()
                        .add("rebuild", goal::rebuilt)
                        .add("scan", scan::run)
                        .add(
                                "upserts",
                                time -> Callers.run(1, time, i -> goal::upsert).perSecond());
        turns.run(share);
        Comparison is = turns.compareToLower("rebuild", "scan", "upserts");
        String name = "read model of " + corpus.cases() + " cases";
        bench.report.add(Figure.atLeast("G10", name, "events/s", "scan or upserts", is, 0.5));
        double rate = turns.median("rebuild");
        bench.report.add(
                Figure.plain(
                        "G10", "1 M events a minute", rate, "events/s", MILLION_A_MINUTE, true));
    }

    private double rebuilt(Duration time) throws Exception {
        MongoCollection<BsonDocument> into = corpus.model("rebuilt");
        into.drop();
        long began = System.nanoTime();
        long events = Rebuild.all(corpus.log, into, corpus.log.head(), time);
        return events / ((System.nanoTime() - began) / 1e9);
    }

    /** Documents of the read model's kind, written as the rebuild writes them. */
    private int upsert() {
        List<WriteModel<BsonDocument>> writes = new ArrayList<>(CHUNK);
        for (int i = 0; i < CHUNK; i++) {
            long position = ++upserted;
            String tag = "plan=" + position % UPSERTED;
            writes.add(Rebuild.guarded(new CaseView(tag, position, 50, 1, 2, 25_000)));
        }
        corpus.model("upserted").bulkWrite(writes, new BulkWriteOptions().ordered(false));
        return CHUNK;
    }
}
