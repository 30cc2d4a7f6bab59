package no.tverrlag.eventstore;

import com.mongodb.client.MongoClient;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import no.tverrlag.eventstore.core.Options;
import no.tverrlag.eventstore.mongo.MongoEventLog;

/**
 * A process of its own with an engine, told what to do by lines: {@code race TAG AFTER STEP},
 * {@code disjoint PREFIX}, {@code write PREFIX}; it answers each with a line.
 */
final class RacingProcess {
    static final int RACERS = 8;

    private RacingProcess() {}

    public static void main(String[] arguments) throws Exception {
        Options options = Options.defaults().verifying();
        try (MongoClient client = TestLogs.client(arguments[0]);
                EventLog log = MongoEventLog.open(client, arguments[1], options);
                BufferedReader orders =
                        new BufferedReader(
                                new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            say("ready");
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                obey(log, order.split(" "));
            }
        }
        System.exit(0);
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static void obey(EventLog log, String[] order) throws Exception {
        switch (order[0]) {
            case "race" -> {
                AppendCondition none = TestEvents.none(Long.parseLong(order[2]), order[1]);
                List<Callable<Boolean>> racers = new ArrayList<>();
                for (int i = 0; i < RACERS; i++) {
                    racers.add(() -> isWon(log, none, order[1]));
                }
                long won =
                        Racers.staggered(racers, Long.parseLong(order[3])).stream()
                                .filter(w -> w)
                                .count();
                say("won " + won);
            }
            case "disjoint" -> {
                List<Callable<Boolean>> racers = new ArrayList<>();
                for (int i = 0; i < RACERS; i++) {
                    String tag = order[1] + "-" + i;
                    racers.add(() -> isWon(log, TestEvents.none(0, tag), tag));
                }
                say("won " + Racers.together(racers).stream().filter(w -> w).count());
            }
            case "write" -> writeUntilKilled(log, order[1]);
            default -> throw new IllegalArgumentException(order[0]);
        }
    }

    /** Two events, so that a trace of a loser could be half a commit. */
    private static boolean isWon(EventLog log, AppendCondition condition, String tag) {
        try {
            List<NewEvent> two = List.of(TestEvents.event("A", tag), TestEvents.event("B", tag));
            TestEvents.get(log.append(two, condition));
            return true;
        } catch (AppendRejected lost) {
            return false;
        }
    }

    private static void writeUntilKilled(EventLog log, String prefix) {
        for (int i = 0; i < 4; i++) {
            String tag = prefix + "-" + i;
            Thread.ofPlatform().daemon().start(() -> write(log, tag));
        }
    }

    private static void write(EventLog log, String tag) {
        long after = 0;
        for (int i = 0; i < 100_000; i++) {
            NewEvent one = TestEvents.event("A" + i, tag);
            NewEvent two = TestEvents.event("B" + i, tag);
            Appended where =
                    TestEvents.get(log.append(List.of(one, two), TestEvents.none(after, tag)));
            after = where.last();
            say("ack " + one.id() + " " + where.first());
        }
    }
}
