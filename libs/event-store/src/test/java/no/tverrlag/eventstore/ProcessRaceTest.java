package no.tverrlag.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Engines in several processes on one log, some of which are killed in the middle of writing. */
@Tag("process")
class ProcessRaceTest {
    private static final int PROCESSES = 3;
    private static final int ROUNDS = 20;
    private static final int KILLS = 4;
    private static final int ACKNOWLEDGED_BEFORE_A_KILL = 60;

    private final String database = TestLogs.freshDatabase();
    private final List<Racer> racers = new ArrayList<>();

    /** Where acknowledged commits stand, by the id of their first event. */
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

    private final class Racer {
        private final Process process;
        private final PrintWriter orders;
        private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

        Racer() throws IOException {
            process =
                    new ProcessBuilder(
                                    ProcessHandle.current().info().command().orElseThrow(),
                                    "-Xmx128m",
                                    "-XX:+UseSerialGC",
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    RacingProcess.class.getName(),
                                    TestLogs.uri(),
                                    database)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            orders = new PrintWriter(process.outputWriter(), true);
            BufferedReader lines = process.inputReader();
            Thread.ofVirtual().start(() -> lines.lines().forEach(this::take));
        }

        private void take(String line) {
            String[] words = line.split(" ");
            if (words[0].equals("ack")) {
                acknowledged.put(words[1], Long.parseLong(words[2]));
            } else {
                answers.add(line);
            }
        }

        void order(String line) {
            orders.println(line);
        }

        String answer() throws InterruptedException {
            return answers.poll(60, TimeUnit.SECONDS);
        }

        int won() throws InterruptedException {
            return Integer.parseInt(answer().substring("won ".length()));
        }

        void kill() throws InterruptedException {
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
    }

    @AfterEach
    void killAll() throws InterruptedException {
        for (Racer racer : racers) {
            racer.kill();
        }
    }

    private Racer start() throws Exception {
        Racer racer = new Racer();
        racers.add(racer);
        return racer;
    }

    private void startAll() throws Exception {
        for (int i = 0; i < PROCESSES; i++) {
            start();
        }
        for (Racer racer : racers) {
            assertThat(racer.answer()).isEqualTo("ready");
        }
    }

    private int wonInAll() throws InterruptedException {
        int won = 0;
        for (Racer racer : racers) {
            won += racer.won();
        }
        return won;
    }

    private static void assertGapless(List<StoredEvent> log) {
        assertThat(log)
                .extracting(StoredEvent::position)
                .isEqualTo(LongStream.rangeClosed(1, log.size()).boxed().toList());
        assertThat(log).extracting(StoredEvent::recordedAt).isSorted();
    }

    @Test
    void racers_in_several_processes_have_one_winner_a_tag_and_all_win_on_tags_of_their_own()
            throws Exception {
        startAll();
        try (EventLog witness = TestLogs.open(database)) {
            for (int round = 0; round < ROUNDS; round++) {
                String race = "race plan=" + round + " " + witness.freshHead() + " " + round * 30;
                racers.forEach(racer -> racer.order(race));
                assertThat(wonInAll()).isEqualTo(1);
                for (int i = 0; i < PROCESSES; i++) {
                    racers.get(i).order("disjoint own=" + round + "-" + i);
                }
                assertThat(wonInAll()).isEqualTo(PROCESSES * RacingProcess.RACERS);
            }
            List<StoredEvent> log = witness.source(Criteria.EVERYTHING, 1).events();
            assertThat(log).hasSize(ROUNDS * 2 * (1 + PROCESSES * RacingProcess.RACERS));
            assertGapless(log);
        }
    }

    @Test
    void of_what_killed_writers_were_told_nothing_is_lost_and_nothing_stands_twice()
            throws Exception {
        startAll();
        for (int i = 0; i < PROCESSES; i++) {
            racers.get(i).order("write first=" + i);
        }
        for (int kill = 0; kill < KILLS; kill++) {
            int enough = acknowledged.size() + ACKNOWLEDGED_BEFORE_A_KILL;
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> acknowledged.size() >= enough);
            racers.get(kill % racers.size()).kill();
            Racer next = start();
            assertThat(next.answer()).isEqualTo("ready");
            next.order("write next=" + kill);
        }
        killAll();
        try (EventLog witness = TestLogs.open(database)) {
            List<StoredEvent> log = witness.source(Criteria.EVERYTHING, 1).events();
            assertGapless(log);
            assertWholeAndOnce(log);
        }
    }

    private void assertWholeAndOnce(List<StoredEvent> log) {
        Map<String, Long> standing = new HashMap<>();
        for (int i = 0; i < log.size(); i += 2) {
            StoredEvent one = log.get(i);
            StoredEvent two = log.get(i + 1);
            assertThat(two.commitId()).isEqualTo(one.commitId());
            assertThat(two.name()).isEqualTo(one.name().replace('A', 'B'));
            assertThat(standing.put(one.id(), one.position())).isNull();
        }
        assertThat(standing).containsAllEntriesOf(acknowledged);
        assertThat(acknowledged).hasSizeGreaterThan(KILLS * ACKNOWLEDGED_BEFORE_A_KILL);
    }
}
