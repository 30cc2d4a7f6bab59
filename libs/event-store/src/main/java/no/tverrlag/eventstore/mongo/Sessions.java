package no.tverrlag.eventstore.mongo;

import com.mongodb.ClientSessionOptions;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.bson.BsonTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * Ties everything one engine asks of a replica set to what it has seen before: each operation has a
 * causally consistent session that starts at the latest time any earlier one was told.
 *
 * <p>So a read that another node answers after a failover waits until that node has all that this
 * engine wrote or read, instead of leaving the end of it out.
 */
final class Sessions {
    private static final ClientSessionOptions CAUSAL =
            ClientSessionOptions.builder().causallyConsistent(true).build();

    private final MongoClient client;
    private final AtomicReference<@Nullable BsonTimestamp> seen = new AtomicReference<>();

    Sessions(MongoClient client) {
        this.client = client;
    }

    <T extends @Nullable Object> T run(Function<ClientSession, T> operation) {
        try (ClientSession session = client.startSession(CAUSAL)) {
            session.advanceOperationTime(seen.get());
            try {
                return operation.apply(session);
            } finally {
                learn(session.getOperationTime());
            }
        }
    }

    private void learn(@Nullable BsonTimestamp time) {
        if (time != null) {
            seen.accumulateAndGet(time, Sessions::later);
        }
    }

    private static @Nullable BsonTimestamp later(
            @Nullable BsonTimestamp one, @Nullable BsonTimestamp other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) < 0 ? other : one;
    }
}
