package no.tverrlag.eventstore.axon;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import no.tverrlag.eventstore.mongo.ServerTraits;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The collection of tokens, one document for each segment, changed by one atomic command each.
 *
 * <p>A claim's end is compared with the server's time where the server can do so, and with this
 * machine's clock where it cannot: then the clocks of all machines must agree far better than the
 * claim timeout. Whatever the clocks say, the epoch fences off an owner whose claim was taken over.
 */
final class TokenDocuments {
    private static final String NOW = "$$NOW";
    static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    static final FindOneAndUpdateOptions AFTER_UPSERT =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER).upsert(true);

    private final MongoDatabase database;
    private final InstantSource clock;
    private final long claimMillis;
    private volatile @Nullable Server server;

    TokenDocuments(MongoDatabase database, Duration claimTimeout, InstantSource clock) {
        this.database = database;
        this.claimMillis = claimTimeout.toMillis();
        this.clock = clock;
    }

    private record Server(MongoCollection<BsonDocument> tokens, boolean knowsNow) {}

    /** Asked at the first use, so that a store can be made before its server is there. */
    private Server server() {
        Server known = server;
        if (known == null) {
            ServerTraits traits = ServerTraits.ask(database);
            MongoCollection<BsonDocument> tokens =
                    database.getCollection("tokens", BsonDocument.class)
                            .withReadConcern(traits.readConcern())
                            .withWriteConcern(traits.writeConcern())
                            .withReadPreference(ReadPreference.primary());
            known = new Server(tokens, knowsNow(tokens));
            server = known;
        }
        return known;
    }

    /** Tries an update that names the server's time; a server that cannot do it refuses. */
    private static boolean knowsNow(MongoCollection<BsonDocument> tokens) {
        BsonDocument where = new BsonDocument("_id", new BsonString("time"));
        List<BsonDocument> set = List.of(set(new BsonDocument("now", new BsonString(NOW))));
        try {
            BsonDocument answer = tokens.findOneAndUpdate(where, set, AFTER_UPSERT);
            return answer != null && answer.isDateTime("now");
        } catch (MongoCommandException | MongoWriteException e) {
            return false;
        }
    }

    MongoCollection<BsonDocument> collection() {
        return server().tokens();
    }

    boolean usesServerTime() {
        return server().knowsNow();
    }

    private static BsonDocument set(BsonDocument fields) {
        return new BsonDocument("$set", fields);
    }

    /** Takes a segment that nobody holds, or whose claim has run out; null if there is none. */
    @Nullable BsonDocument claim(String id, String owner) {
        BsonDocument where = new BsonDocument("_id", new BsonString(id)).append("$or", free());
        if (usesServerTime()) {
            BsonDocument next = sum(new BsonString("$epoch"), new BsonInt64(1));
            BsonDocument fields = new BsonDocument("owner", literal(owner)).append("epoch", next);
            return collection()
                    .findOneAndUpdate(where, List.of(set(fields.append("until", end()))), AFTER);
        }
        BsonDocument fields =
                new BsonDocument("owner", new BsonString(owner)).append("until", end());
        BsonDocument update =
                set(fields).append("$inc", new BsonDocument("epoch", new BsonInt64(1)));
        return collection().findOneAndUpdate(where, update, AFTER);
    }

    /** Alternatives of a filter for segments that can be claimed now. */
    BsonArray free() {
        BsonDocument unowned = new BsonDocument("owner", BsonNull.VALUE);
        BsonDocument expired =
                usesServerTime()
                        ? new BsonDocument("$expr", new BsonDocument("$lt", strings("$until", NOW)))
                        : new BsonDocument(
                                "until", new BsonDocument("$lt", new BsonDateTime(clock.millis())));
        return new BsonArray(List.of(unowned, expired));
    }

    /** Prolongs a claim that is still held, and sets what else is given; null if it is lost. */
    @Nullable BsonDocument extend(String id, String owner, long epoch, BsonDocument also) {
        BsonDocument fields = new BsonDocument("until", end());
        if (usesServerTime()) {
            also.forEach((name, value) -> fields.append(name, literal(value)));
            return collection()
                    .findOneAndUpdate(held(id, owner, epoch), List.of(set(fields)), AFTER);
        }
        fields.putAll(also);
        return collection().findOneAndUpdate(held(id, owner, epoch), set(fields), AFTER);
    }

    /** Gives a claim back, if it is still held. */
    void release(String id, String owner, long epoch) {
        BsonDocument nobody = new BsonDocument("owner", BsonNull.VALUE);
        collection().findOneAndUpdate(held(id, owner, epoch), set(nobody));
    }

    static BsonDocument held(String id, String owner, long epoch) {
        return new BsonDocument("_id", new BsonString(id))
                .append("owner", new BsonString(owner))
                .append("epoch", new BsonInt64(epoch));
    }

    private BsonValue end() {
        return usesServerTime()
                ? sum(new BsonString(NOW), new BsonInt64(claimMillis))
                : new BsonDateTime(clock.millis() + claimMillis);
    }

    private static BsonDocument sum(BsonValue one, BsonValue other) {
        return new BsonDocument("$add", new BsonArray(List.of(one, other)));
    }

    private static BsonDocument literal(String value) {
        return literal(new BsonString(value));
    }

    private static BsonDocument literal(BsonValue value) {
        return new BsonDocument("$literal", value);
    }

    private static BsonArray strings(String one, String other) {
        return new BsonArray(List.of(new BsonString(one), new BsonString(other)));
    }
}
