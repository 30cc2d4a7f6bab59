package no.tverrlag.bench.engine;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.tverrlag.bench.load.Figure;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.Document;

/** G6: what do four processes get done that append to one log? */
final class ProcessesGoal {
    private static final int PROCESSES = 4;
    private static final int CALLERS = 64;

    private final Bench bench;
    private final List<Peer> peers = new ArrayList<>();

    private ProcessesGoal(Bench bench) {
        this.bench = bench;
    }

    static void measure(Bench bench, Share share) throws Exception {
        MongoDatabase database = bench.freshDatabase();
        ProcessesGoal goal = new ProcessesGoal(bench);
        try {
            goal.measure(database, share);
        } finally {
            for (Peer peer : goal.peers) {
                peer.close();
            }
            database.drop();
        }
    }

    private void measure(MongoDatabase database, Share share) throws Exception {
        long began = System.nanoTime();
        for (int i = 0; i < PROCESSES; i++) {
            peers.add(bench.peer("engine", "serve", bench.server.uri(), database.getName()));
        }
        for (Peer peer : peers) {
            peer.awaitReady();
        }
        warmUpAlone(share.warmUp(PROCESSES));
        Turns turns =
                new Turns()
                        .add("four", this::together)
                        .add("one", time -> peers.getFirst().append(CALLERS, time));
        turns.run(share.less(Duration.ofNanos(System.nanoTime() - began)));
        bench.report.add(
                Figure.atLeast(
                        "G6",
                        "four processes of 16 callers",
                        "appends/s",
                        "one of 64",
                        turns.compare("four", "one"),
                        0.5));
        bench.report.add(
                Figure.plain(
                        "G6",
                        "breaks in the chain they left",
                        breaks(database),
                        "breaks",
                        0,
                        false));
    }

    /** Together they would not all: whoever is warm first is ahead of the others. */
    private void warmUpAlone(Duration time) throws IOException {
        for (Peer peer : peers) {
            peer.append(CALLERS, time);
        }
    }

    private double together(Duration time) throws IOException {
        for (Peer peer : peers) {
            peer.ask(Peer.appends(CALLERS / PROCESSES, time));
        }
        double sum = 0;
        for (Peer peer : peers) {
            sum += peer.answer()[0];
        }
        return sum;
    }

    /** Places where a batch does not name the one before it, or a position is missing. */
    private static int breaks(MongoDatabase database) {
        FindIterable<BsonDocument> batches =
                database.getCollection("events", BsonDocument.class)
                        .find()
                        .sort(new Document("_id", 1))
                        .projection(Projections.include("last", "batch", "prev"));
        long last = 0;
        BsonValue before = BsonNull.VALUE;
        int breaks = 0;
        for (BsonDocument batch : batches) {
            boolean follows =
                    batch.getNumber("_id").longValue() == last + 1
                            && before.equals(batch.get("prev"));
            breaks += follows ? 0 : 1;
            last = batch.getNumber("last").longValue();
            before = batch.getBinary("batch");
        }
        return breaks;
    }
}
