package no.tverrlag.eventstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import no.tverrlag.embedded.store.EmbeddedStore;
import no.tverrlag.eventstore.core.Options;
import no.tverrlag.eventstore.mongo.MongoEventLog;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Conditional appends of many callers against a plain loop of {@code insertOne}, in turns on the
 * same server; prints the rates and their median ratio. Arguments: callers, seconds, rounds.
 */
final class AppendRate {
    private static final byte[] PAYLOAD = new byte[500];

    private AppendRate() {}

    public static void main(String[] arguments) throws Exception {
        int callers = Integer.parseInt(arguments[0]);
        int seconds = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        Path directory = Files.createTempDirectory("append-rate");
        try (EmbeddedStore store = EmbeddedStore.open(directory, 0);
                MongoClient client = TestLogs.client(store.uri());
                EventLog log = MongoEventLog.open(client, "rate", Options.defaults())) {
            MongoCollection<Document> plain = client.getDatabase("rate").getCollection("plain");
            appends(log, callers, 2, true);
            inserts(plain, 2);
            double[] ratios = new double[rounds];
            for (int i = 0; i < rounds; i++) {
                double loop = inserts(plain, seconds);
                double one = appends(log, 1, seconds, true);
                double free = appends(log, callers, seconds, false);
                double conditional = appends(log, callers, seconds, true);
                ratios[i] = conditional / loop;
                System.out.printf(
                        "insertOne loop %.0f/s; 1 caller %.0f/s; %d callers %.0f/s unconditional,"
                                + " %.0f/s conditional; ratio %.1f%n",
                        loop, one, callers, free, conditional, ratios[i]);
            }
            Arrays.sort(ratios);
            System.out.printf(
                    "median ratio %.1f on %d cores%n",
                    ratios[rounds / 2], Runtime.getRuntime().availableProcessors());
        }
    }

    private static double inserts(MongoCollection<Document> plain, int seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long done = 0;
        while (System.nanoTime() < end) {
            plain.insertOne(
                    new Document("name", "Made")
                            .append("tags", List.of("plan=" + done))
                            .append("data", new Binary(PAYLOAD)));
            done++;
        }
        return (double) done / seconds;
    }

    private static double appends(EventLog log, int callers, int seconds, boolean conditional)
            throws InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        LongAdder done = new LongAdder();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            String tag = "plan=" + i;
            threads.add(
                    Thread.startVirtualThread(
                            () -> {
                                long after = log.head();
                                while (System.nanoTime() < end) {
                                    after = append(log, tag, conditional, after);
                                    done.increment();
                                }
                            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return (double) done.sum() / seconds;
    }

    private static long append(EventLog log, String tag, boolean conditional, long after) {
        NewEvent event = TestEvents.event("Made", PAYLOAD, tag);
        AppendCondition condition = conditional ? TestEvents.none(after, tag) : null;
        return TestEvents.get(log.append(List.of(event), condition)).last();
    }
}
