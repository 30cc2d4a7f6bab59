package no.tverrlag.bench.engine;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import no.tverrlag.bench.load.Figure;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.EventLog;
import no.tverrlag.eventstore.LogReader;

/** G4: how often does the engine read while it appends, and while nothing happens? */
final class QuietGoal {
    private static final int CALLERS = 64;
    private static final Duration SETTLE = Duration.ofMillis(700);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(5);

    private final Bench bench;
    private final Share share;
    private final Commands commands = new Commands();

    private QuietGoal(Bench bench, Share share) {
        this.bench = bench;
        this.share = share;
    }

    static void measure(Bench bench, Share share) throws Exception {
        new QuietGoal(bench, share).measure();
    }

    private void measure() throws Exception {
        MongoDatabase database = bench.freshDatabase();
        try (MongoClient client = bench.server.client(commands);
                EventLog log = bench.open(client, database.getName())) {
            AppendGoals.appends(log, CALLERS, share.warmUp(4), true);
            look(log, "no reader");
            try (LogReader reader = log.read(log.head() + 1, Criteria.EVERYTHING)) {
                reader.onAvailable(() -> readAll(reader));
                look(log, "a reader");
            }
        } finally {
            database.drop();
        }
    }

    private static void readAll(LogReader reader) {
        while (reader.poll() != null) {
            reader.position();
        }
    }

    private void look(EventLog log, String who) throws Exception {
        double busy = readsPerAppend(log);
        bench.report.add(
                Figure.plain("G4", "per conditional append, " + who, busy, "reads", 0.01, false));
        double idle = readsPerSecondIdle();
        bench.report.add(Figure.plain("G4", "idle, with " + who, idle, "reads/s", 1, false));
    }

    private double readsPerAppend(EventLog log) throws Exception {
        long reads = commands.reads();
        long head = log.head();
        AppendGoals.appends(log, CALLERS, share.stretch(2), true);
        return (commands.reads() - reads) / (double) (log.head() - head);
    }

    /** Waits until the engine has noticed that nothing happens any more. */
    private double readsPerSecondIdle() throws InterruptedException {
        Thread.sleep(SETTLE);
        long reads = commands.reads();
        Duration look = share.stretch(2).multipliedBy(share.setup().rounds());
        look = look.compareTo(LONGEST_LOOK) > 0 ? LONGEST_LOOK : look;
        long began = System.nanoTime();
        Thread.sleep(look);
        return (commands.reads() - reads) / ((System.nanoTime() - began) / 1e9);
    }
}
