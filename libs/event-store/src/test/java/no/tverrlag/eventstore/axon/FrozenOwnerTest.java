package no.tverrlag.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import no.tverrlag.eventstore.TestLogs;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two real processes, of which one is frozen past its claim and wakes up in the middle of its work.
 */
@Tag("process")
class FrozenOwnerTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final long FREEZES_AT = 5;

    private final String name = TestLogs.freshDatabase();
    private final MongoDatabase database = TestLogs.client().getDatabase(name);
    private final List<Process> owners = new ArrayList<>();

    @TempDir Path folder;

    @AfterEach
    void stop() throws InterruptedException {
        for (Process owner : owners) {
            owner.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    private Process owner(String owner, long freezeAt) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                TokenOwner.class.getName(),
                                TestLogs.uri(),
                                name,
                                owner,
                                Long.toString(TIMEOUT.toMillis()),
                                Long.toString(freezeAt))
                        .redirectErrorStream(true)
                        .redirectOutput(said(owner).toFile())
                        .start();
        owners.add(process);
        return process;
    }

    private Path said(String owner) {
        return folder.resolve(owner);
    }

    private boolean hasSaid(String owner, String line) throws IOException {
        return Files.readAllLines(said(owner)).contains(line);
    }

    private List<Long> effects() {
        return database.getCollection("effects").find().first().getList("done", Long.class);
    }

    @Test
    void an_owner_that_was_frozen_past_its_claim_makes_no_second_effect_when_it_wakes()
            throws Exception {
        database.getCollection("effects")
                .insertOne(
                        new Document("_id", "effects")
                                .append("epoch", 0L)
                                .append("done", List.of()));
        new MongoTokenStore(database, "test", TIMEOUT)
                .initializeTokenSegments("effects", 1, new GlobalSequenceTrackingToken(0), null)
                .get(10, TimeUnit.SECONDS);
        Process frozen = owner("frozen", FREEZES_AT);
        await().atMost(Duration.ofSeconds(60)).until(() -> hasSaid("frozen", "freezes"));
        owner("heir", -1);
        await().atMost(Duration.ofSeconds(60)).until(() -> effects().size() > FREEZES_AT + 20);

        wake(frozen);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> hasSaid("frozen", "refused " + FREEZES_AT));
        int then = effects().size();
        await().atMost(Duration.ofSeconds(60)).until(() -> effects().size() > then + 20);

        List<Long> done = effects();
        assertThat(done).isEqualTo(LongStream.rangeClosed(1, done.size()).boxed().toList());
    }

    private static void wake(Process process) throws Exception {
        Process kill = new ProcessBuilder("kill", "-CONT", Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }
}
