package no.tverrlag.eventstore.axon;

import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import no.tverrlag.eventstore.mongo.ServerTraits;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The collection of tokens, one document for each segment, changed by one atomic command each.
 *
 * <p>When a claim ends is set and compared by the server's clock alone; those of the machines that
 * claim may say what they like. Whatever any clock says, the epoch fences off an owner whose claim
 * was taken over.
 */
final class TokenDocuments {
    private static final BsonString NOW = new BsonString("$$NOW");
    static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    static final FindOneAndUpdateOptions AFTER_UPSERT =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER).upsert(true);

    private final MongoDatabase database;
    private final BsonInt64 claimMillis;
    private volatile @Nullable MongoCollection<BsonDocument> tokens;

    TokenDocuments(MongoDatabase database, Duration claimTimeout) {
        this.database = database;
        this.claimMillis = new BsonInt64(claimTimeout.toMillis());
    }

    /** Asked at the first use, so that a store can be made before its server is there. */
    MongoCollection<BsonDocument> collection() {
        MongoCollection<BsonDocument> known = tokens;
        if (known == null) {
            ServerTraits traits = ServerTraits.ask(database);
            known =
                    database.getCollection("tokens", BsonDocument.class)
                            .withReadConcern(traits.readConcern())
                            .withWriteConcern(traits.writeConcern())
                            .withReadPreference(ReadPreference.primary());
            tokens = known;
        }
        return known;
    }

    /** Takes a segment that nobody holds, or whose claim has run out; null if there is none. */
    @Nullable BsonDocument claim(String id, String owner) {
        BsonDocument where = new BsonDocument("_id", new BsonString(id)).append("$or", free());
        BsonDocument fields =
                new BsonDocument("owner", literal(new BsonString(owner)))
                        .append("epoch", sum(new BsonString("$epoch"), new BsonInt64(1)))
                        .append("until", sum(NOW, claimMillis));
        return collection().findOneAndUpdate(where, List.of(set(fields)), AFTER);
    }

    /**
     * Alternatives of a filter for segments that can be claimed now. Moments are compared as
     * milliseconds: not every server can compare its own time with a stored date.
     */
    static BsonArray free() {
        BsonArray untilNow = new BsonArray(List.of(millis(new BsonString("$until")), millis(NOW)));
        BsonDocument expired = new BsonDocument("$expr", new BsonDocument("$lt", untilNow));
        return new BsonArray(List.of(new BsonDocument("owner", BsonNull.VALUE), expired));
    }

    private static BsonDocument millis(BsonString date) {
        return new BsonDocument("$toLong", date);
    }

    /** Prolongs a claim that is still held, and sets what else is given; null if it is lost. */
    @Nullable BsonDocument extend(String id, String owner, long epoch, BsonDocument also) {
        BsonDocument fields = new BsonDocument("until", sum(NOW, claimMillis));
        also.forEach((name, value) -> fields.append(name, literal(value)));
        return collection().findOneAndUpdate(held(id, owner, epoch), List.of(set(fields)), AFTER);
    }

    /** Gives a claim back, if it is still held. */
    void release(String id, String owner, long epoch) {
        BsonDocument nobody = new BsonDocument("owner", BsonNull.VALUE);
        collection().findOneAndUpdate(held(id, owner, epoch), set(nobody));
    }

    /** Of each segment that has a token. */
    LongStream positions(String processor) {
        List<Long> found = new ArrayList<>();
        for (BsonDocument token : collection().find(of(processor))) {
            if (token.isNumber("position")) {
                found.add(token.getNumber("position").longValue());
            }
        }
        return found.stream().mapToLong(Long::longValue);
    }

    void moveBack(String processor, long position) {
        BsonDocument beyond =
                of(processor).append("position", new BsonDocument("$gt", new BsonInt64(position)));
        collection().updateMany(beyond, set(new BsonDocument("position", new BsonInt64(position))));
    }

    private static BsonDocument of(String processor) {
        return new BsonDocument("processor", new BsonString(processor));
    }

    static BsonDocument held(String id, String owner, long epoch) {
        return new BsonDocument("_id", new BsonString(id))
                .append("owner", new BsonString(owner))
                .append("epoch", new BsonInt64(epoch));
    }

    private static BsonDocument set(BsonDocument fields) {
        return new BsonDocument("$set", fields);
    }

    private static BsonDocument sum(BsonValue one, BsonValue other) {
        return new BsonDocument("$add", new BsonArray(List.of(one, other)));
    }

    private static BsonDocument literal(BsonValue value) {
        return new BsonDocument("$literal", value);
    }
}
