package no.tverrlag.eventstore.axon;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import no.tverrlag.eventstore.TestLogs;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.bson.Document;

/**
 * A process that owns a segment while it can, and for each position makes one effect, fenced by the
 * epoch of its claim. At one position it freezes itself, after it has made sure of its claim and
 * before the effect. Arguments: uri, database, owner, claim timeout in ms, position or -1.
 */
final class TokenOwner {
    private static final String NAME = "effects";

    private final MongoTokenStore tokens;
    private final MongoCollection<Document> effects;
    private final long freezeAt;

    private TokenOwner(MongoDatabase database, String owner, Duration timeout, long freezeAt) {
        this.tokens = new MongoTokenStore(database, owner, timeout);
        this.effects = database.getCollection("effects");
        this.freezeAt = freezeAt;
    }

    public static void main(String[] arguments) throws Exception {
        try (MongoClient client = TestLogs.client(arguments[0])) {
            Duration timeout = Duration.ofMillis(Long.parseLong(arguments[3]));
            new TokenOwner(
                            client.getDatabase(arguments[1]),
                            arguments[2],
                            timeout,
                            Long.parseLong(arguments[4]))
                    .run();
        }
    }

    private void run() throws IOException, InterruptedException {
        while (true) {
            CompletableFuture<?> fetched = tokens.fetchToken(NAME, 0, null);
            if (fetched.isCompletedExceptionally()) {
                LockSupport.parkNanos(5_000_000);
            } else {
                handle(((GlobalSequenceTrackingToken) fetched.join()).getGlobalIndex() + 1);
            }
        }
    }

    private void handle(long position) throws IOException, InterruptedException {
        long epoch = tokens.claimEpoch(NAME, 0).orElseThrow();
        if (position == freezeAt) {
            System.out.println("freezes");
            String self = Long.toString(ProcessHandle.current().pid());
            new ProcessBuilder("kill", "-STOP", self).start().waitFor();
        }
        if (!effect(position, epoch)) {
            System.out.println("refused " + position);
            return;
        }
        var stored = tokens.storeToken(new GlobalSequenceTrackingToken(position), NAME, 0, null);
        if (stored.isCompletedExceptionally()) {
            System.out.println("lost the claim at " + position);
        }
    }

    /** Only a claim at least as new as that of the last effect has one. */
    private boolean effect(long position, long epoch) {
        return effects.updateOne(
                                Filters.and(Filters.eq("_id", NAME), Filters.lte("epoch", epoch)),
                                Updates.combine(
                                        Updates.set("epoch", epoch),
                                        Updates.push("done", position)))
                        .getMatchedCount()
                == 1;
    }
}
