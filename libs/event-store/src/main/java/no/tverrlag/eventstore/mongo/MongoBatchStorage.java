package no.tverrlag.eventstore.mongo;

import com.mongodb.ReadPreference;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import no.tverrlag.eventstore.CommitTooLarge;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.NewEvent;
import no.tverrlag.eventstore.core.Batch;
import no.tverrlag.eventstore.core.BatchStorage;
import no.tverrlag.eventstore.core.Link;
import no.tverrlag.eventstore.core.Offer;
import no.tverrlag.eventstore.core.PositionTaken;
import no.tverrlag.eventstore.core.Prepared;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** Batches as documents of one collection; see the package's README for the shape. */
final class MongoBatchStorage implements BatchStorage {
    private static final int OVERHEAD = 4096;
    private static final BsonDocument BY_ID = sort(1);
    private static final BsonDocument BY_ID_DESCENDING = sort(-1);
    private static final BsonDocument LINK_ONLY =
            new BsonDocument("last", new BsonInt32(1))
                    .append("batch", new BsonInt32(1))
                    .append("at", new BsonInt32(1));

    private final MongoCollection<BsonDocument> batches;
    private final MongoCollection<RawBsonDocument> writing;
    private final int maxCommitBytes;

    MongoBatchStorage(MongoDatabase database, String collection) {
        ServerTraits server = ask(() -> ServerTraits.ask(database));
        this.batches =
                database.getCollection(collection, BsonDocument.class)
                        .withReadConcern(server.readConcern())
                        .withReadPreference(ReadPreference.primary());
        this.writing =
                database.getCollection(collection, RawBsonDocument.class)
                        .withWriteConcern(server.writeConcern());
        this.maxCommitBytes = server.maxDocumentBytes() - OVERHEAD;
        ask(
                () ->
                        batches.createIndex(
                                new BsonDocument("tags", new BsonInt32(1))
                                        .append("_id", new BsonInt32(1))));
    }

    private static BsonDocument sort(int direction) {
        return new BsonDocument("_id", new BsonInt32(direction));
    }

    @Override
    public Prepared prepare(String commitId, List<NewEvent> events) {
        EncodedCommit commit = EncodedCommit.of(commitId, events);
        if (commit.bytes() > maxCommitBytes) {
            throw new CommitTooLarge(commit.bytes(), maxCommitBytes);
        }
        return commit;
    }

    @Override
    public void insert(Offer offer) throws PositionTaken {
        try {
            writing.insertOne(BatchEncoder.encode(offer));
        } catch (RuntimeException e) {
            throw Failures.ofInsert(offer.first(), e);
        }
    }

    @Override
    public Link head() {
        BsonDocument last =
                ask(() -> batches.find().sort(BY_ID_DESCENDING).projection(LINK_ONLY).first());
        return last == null ? Link.START : BatchDocument.readLink(last);
    }

    @Override
    public @Nullable Batch at(long position) {
        BsonDocument found =
                ask(() -> batches.find(idUpTo(position)).sort(BY_ID_DESCENDING).first());
        if (found == null) {
            return null;
        }
        Batch batch = BatchDocument.read(found);
        return batch.last() < position ? null : batch;
    }

    private static BsonDocument idUpTo(long position) {
        return new BsonDocument("_id", new BsonDocument("$lte", new BsonInt64(position)));
    }

    @Override
    public List<Batch> after(long position, int limit) {
        BsonDocument filter =
                new BsonDocument("_id", new BsonDocument("$gt", new BsonInt64(position)));
        List<Batch> found = new ArrayList<>();
        visit(
                batches.find(filter).sort(BY_ID).limit(limit),
                batch -> {
                    found.add(batch);
                    return true;
                });
        return found;
    }

    @Override
    public void scan(Criteria criteria, long from, long to, Predicate<Batch> goOn) {
        visit(batches.find(Filters.batches(criteria, firstOf(from), to)).sort(BY_ID), goOn);
    }

    /** Where the batch begins that the position stands in. */
    private long firstOf(long position) {
        if (position <= 1) {
            return 1;
        }
        BsonDocument only = new BsonDocument("_id", new BsonInt32(1));
        BsonDocument found =
                ask(
                        () ->
                                batches.find(idUpTo(position))
                                        .sort(BY_ID_DESCENDING)
                                        .projection(only)
                                        .first());
        return found == null ? 1 : found.getNumber("_id").longValue();
    }

    private static void visit(FindIterable<BsonDocument> query, Predicate<Batch> goOn) {
        ask(
                () -> {
                    try (MongoCursor<BsonDocument> cursor = query.cursor()) {
                        boolean on = true;
                        while (on && cursor.hasNext()) {
                            on = goOn.test(BatchDocument.read(cursor.next()));
                        }
                        return on;
                    }
                });
    }

    private static <T extends @Nullable Object> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            throw Failures.ofRead(e);
        }
    }
}
