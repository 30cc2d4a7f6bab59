package no.tverrlag.eventstore.axon;

import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.ReplayToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Tokens as numbers: the position in the log, and during a replay the position at which it began.
 */
final class StoredTokens {
    static final BsonDocument NOTHING = new BsonDocument();

    private StoredTokens() {}

    static BsonDocument fields(@Nullable TrackingToken token) {
        if (token instanceof ReplayToken replay) {
            if (replay.context() != null) {
                throw new IllegalArgumentException("cannot store the context of a replay");
            }
            return new BsonDocument("position", number(replay.getCurrentToken()))
                    .append("replayUntil", number(replay.getTokenAtReset()));
        }
        return new BsonDocument("position", number(token)).append("replayUntil", BsonNull.VALUE);
    }

    private static BsonValue number(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> BsonNull.VALUE;
            case GlobalSequenceTrackingToken global -> new BsonInt64(global.getGlobalIndex());
            default ->
                    throw new IllegalArgumentException(
                            "cannot store a token of " + token.getClass().getSimpleName());
        };
    }

    static @Nullable TrackingToken read(BsonDocument document) {
        TrackingToken position = token(document, "position");
        TrackingToken until = token(document, "replayUntil");
        return until == null ? position : ReplayToken.createReplayToken(until, position);
    }

    private static @Nullable TrackingToken token(BsonDocument document, String field) {
        return document.isNumber(field)
                ? new GlobalSequenceTrackingToken(document.getNumber(field).longValue())
                : null;
    }
}
