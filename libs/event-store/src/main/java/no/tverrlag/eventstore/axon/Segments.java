package no.tverrlag.eventstore.axon;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToInitializeTokenException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToRetrieveIdentifierException;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/**
 * Which segments a processor has.
 *
 * <p>Segments are written one by one. Should the first process die in the middle, the set counts as
 * not there, and whoever comes next adds what is missing: a processor never runs on a part of them.
 */
final class Segments {
    private final TokenDocuments documents;

    Segments(TokenDocuments documents) {
        this.documents = documents;
    }

    static String id(String processorName, int segmentId) {
        return processorName + "/" + segmentId;
    }

    List<Segment> initialize(String processorName, int count, @Nullable TrackingToken token) {
        if (!all(processorName).isEmpty()) {
            throw new UnableToClaimTokenException("the segments were initialized before");
        }
        List<Segment> segments = Segment.splitBalanced(Segment.ROOT_SEGMENT, count - 1);
        segments.forEach(segment -> insert(processorName, segment, token));
        return segments;
    }

    void add(String processorName, Segment segment, @Nullable TrackingToken token) {
        if (!insert(processorName, segment, token)) {
            throw new UnableToInitializeTokenException("the segment was initialized before");
        }
    }

    /** False if it is there already. */
    private boolean insert(String processorName, Segment segment, @Nullable TrackingToken token) {
        BsonDocument document =
                new BsonDocument("_id", new BsonString(id(processorName, segment.getSegmentId())))
                        .append("processor", new BsonString(processorName))
                        .append("segment", new BsonInt32(segment.getSegmentId()))
                        .append("mask", new BsonInt32(segment.getMask()))
                        .append("owner", BsonNull.VALUE)
                        .append("epoch", new BsonInt64(0));
        document.putAll(StoredTokens.fields(token));
        try {
            documents.collection().insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    boolean delete(String id, String owner, long epoch) {
        return documents
                        .collection()
                        .deleteOne(TokenDocuments.held(id, owner, epoch))
                        .getDeletedCount()
                == 1;
    }

    @Nullable Segment find(String id) {
        BsonDocument found =
                documents.collection().find(new BsonDocument("_id", new BsonString(id))).first();
        return found == null ? null : read(found);
    }

    /** All segments of the processor, or none if not all of them are there yet. */
    List<Segment> all(String processorName) {
        List<Segment> found = query(of(processorName));
        double share = 0;
        for (Segment segment : found) {
            share += 1.0 / (segment.getMask() + 1L);
        }
        return share < 1 ? List.of() : found;
    }

    List<Segment> available(String processorName, String owner) {
        BsonArray free = TokenDocuments.free();
        free.add(new BsonDocument("owner", new BsonString(owner)));
        return query(of(processorName).append("$or", free));
    }

    private static BsonDocument of(String processorName) {
        return new BsonDocument("processor", new BsonString(processorName));
    }

    private List<Segment> query(BsonDocument where) {
        List<Segment> found = new ArrayList<>();
        documents.collection().find(where).map(Segments::read).into(found);
        found.sort(null);
        return List.copyOf(found);
    }

    private static Segment read(BsonDocument document) {
        return new Segment(
                document.getNumber("segment").intValue(), document.getNumber("mask").intValue());
    }

    String storageIdentifier() {
        BsonDocument identity =
                new BsonDocument("identifier", new BsonString(UUID.randomUUID().toString()));
        BsonDocument found =
                documents
                        .collection()
                        .findOneAndUpdate(
                                new BsonDocument("_id", new BsonString("storage")),
                                new BsonDocument("$setOnInsert", identity),
                                TokenDocuments.AFTER_UPSERT);
        if (found == null) {
            throw new UnableToRetrieveIdentifierException("the store has no identifier", null);
        }
        return found.getString("identifier").getValue();
    }
}
