package no.tverrlag.bench.engine;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import no.tverrlag.bench.load.Comparison;
import no.tverrlag.bench.load.Figure;
import no.tverrlag.eventstore.Appended;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.StoredTag;
import org.bson.Document;

/**
 * G21: how long after {@code kill -9} of the store, amid appends, is the next conditional append
 * accepted, counted from when the store's process is started again?
 *
 * <p>It ends the store that everything else was measured on: whoever comes later asks the server
 * for its new address.
 */
final class RecoveryGoal {
    private static final int IN_FLIGHT = 64;
    private static final double TARGET_SECONDS = 2;
    private static final int FEW = 100;

    private final Bench bench;
    private final Corpus corpus;

    private RecoveryGoal(Bench bench) {
        this.bench = bench;
        this.corpus = bench.corpus();
    }

    static void measure(Bench bench, Share share) throws Exception {
        if (!bench.server.isOwn()) {
            bench.report.note("G21 not measured: a server that was not started here is not killed");
            return;
        }
        bench.corpus().growTo(bench.setup.commits(), share.filling().dividedBy(2));
        new RecoveryGoal(bench).measure();
    }

    private void measure() throws Exception {
        long events = corpus.log.head();
        corpus.abandon();
        List<Double> seconds = new ArrayList<>();
        double read = 0;
        int rounds = bench.setup.quick() ? 2 : bench.setup.rounds();
        for (int i = 0; i < rounds; i++) {
            killAmidAppends();
            long began = System.nanoTime();
            bench.server.restart();
            try (MongoClient client = bench.server.client();
                    EventLog log = bench.open(client, corpus.database.getName())) {
                StoredTag tag = Events.tag(1);
                log.append(List.of(Events.event(tag)), Events.noneSince(tag, log.head())).get();
                seconds.add((System.nanoTime() - began) / 1e9);
                read = Math.max(read, documentsRead(client));
            }
        }
        String name = "first append after kill -9, " + events + " events";
        double median = Comparison.median(seconds);
        bench.report.add(Figure.plain("G21", name, median, "s", TARGET_SECONDS, false));
        bench.report.add(
                Figure.plain("G21", "documents read for it", read, "documents", FEW, false));
    }

    private void killAmidAppends() throws IOException {
        MongoClient client = bench.server.client();
        EventLog log = bench.open(client, corpus.database.getName());
        List<CompletableFuture<Appended>> open = new ArrayList<>();
        for (int i = 0; i < IN_FLIGHT; i++) {
            open.add(log.append(List.of(Events.event(Events.tag(i))), null));
        }
        open.getFirst().join();
        bench.server.kill();
        Thread.ofPlatform().daemon().start(() -> close(log, client));
    }

    private static void close(EventLog log, MongoClient client) {
        log.close();
        client.close();
    }

    /** What the store says it has read since it was started. */
    private static double documentsRead(MongoClient client) {
        Document status = client.getDatabase("admin").runCommand(new Document("serverStatus", 1));
        return status.get("tverrlag", Document.class)
                .get("documentsRead", Number.class)
                .doubleValue();
    }
}
