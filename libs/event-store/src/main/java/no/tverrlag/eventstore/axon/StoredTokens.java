package no.tverrlag.eventstore.axon;

import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Tokens as numbers: positions of the log. */
final class StoredTokens {
    static final BsonDocument NOTHING = new BsonDocument();

    private StoredTokens() {}

    static BsonDocument field(@Nullable TrackingToken token) {
        return new BsonDocument("position", value(token));
    }

    private static BsonValue value(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> BsonNull.VALUE;
            case GlobalSequenceTrackingToken global -> new BsonInt64(global.getGlobalIndex());
            default ->
                    throw new IllegalArgumentException(
                            "cannot store a token of " + token.getClass().getSimpleName());
        };
    }

    static @Nullable TrackingToken read(BsonDocument document) {
        return document.isNull("position")
                ? null
                : new GlobalSequenceTrackingToken(document.getNumber("position").longValue());
    }
}
