package no.tverrlag.eventstore.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import no.tverrlag.eventstore.CommitTooLarge;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.LogUnavailable;
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
    private static final BsonDocument ID_ONLY = new BsonDocument("_id", new BsonInt32(1));
    private static final BsonDocument WHOLE = new BsonDocument();
    private static final BsonDocument EVERYTHING = new BsonDocument();

    private final BatchCollection batches;
    private final int maxCommitBytes;
    private volatile long offered;
    private volatile boolean narrows = true;

    MongoBatchStorage(BatchCollection batches, ServerTraits server) {
        this.batches = batches;
        this.maxCommitBytes = server.maxDocumentBytes() - OVERHEAD;
        ask(
                () -> {
                    batches.createIndex(
                            new BsonDocument("tags", new BsonInt32(1))
                                    .append("_id", new BsonInt32(1)));
                    return true;
                });
    }

    /**
     * Whether the engine finds out by itself what stands at the position, because that is where it
     * offered its last batch or before.
     */
    boolean hasOffered(long position) {
        return position <= offered;
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
        offered = offer.first();
        try {
            batches.insert(BatchEncoder.encode(offer));
        } catch (RuntimeException e) {
            throw Failures.ofInsert(offer.first(), e);
        }
    }

    @Override
    public Link head() {
        RawBsonDocument last = one(EVERYTHING, LINK_ONLY);
        return last == null ? Link.START : BatchDocument.readLink(last);
    }

    @Override
    public @Nullable Batch at(long position) {
        RawBsonDocument found = one(idUpTo(position), WHOLE);
        if (found == null) {
            return null;
        }
        Batch batch = BatchDocument.read(found, new Texts());
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
                filter,
                limit,
                WHOLE,
                EventFilter.EVERYTHING,
                batch -> {
                    found.add(batch);
                    return true;
                });
        return found;
    }

    @Override
    public void scan(Criteria criteria, long from, long to, Predicate<Batch> goOn) {
        BsonDocument batches = Filters.batches(criteria, firstOf(from), to);
        EventFilter filter = new EventFilter(criteria, from, to);
        BsonDocument narrow = narrows ? Narrowing.to(criteria) : null;
        if (narrow == null || !isVisited(batches, narrow, filter, goOn)) {
            visit(batches, 0, WHOLE, filter, goOn);
        }
    }

    /**
     * False if the server would not narrow the batches; then it is not asked to any more, for that
     * only saves what is sent.
     */
    private boolean isVisited(
            BsonDocument batchFilter,
            BsonDocument narrow,
            EventFilter filter,
            Predicate<Batch> goOn) {
        boolean[] begun = {false};
        try {
            visit(
                    batchFilter,
                    0,
                    narrow,
                    filter,
                    batch -> {
                        begun[0] = true;
                        return goOn.test(batch);
                    });
            return true;
        } catch (LogUnavailable refused) {
            if (begun[0] || !(refused.getCause() instanceof MongoCommandException)) {
                throw refused;
            }
            narrows = false;
            return false;
        }
    }

    /** Where the batch begins that the position stands in. */
    private long firstOf(long position) {
        if (position <= 1) {
            return 1;
        }
        BsonDocument found = one(idUpTo(position), ID_ONLY);
        return found == null ? 1 : found.getNumber("_id").longValue();
    }

    /** The last document that is found, or null. */
    private @Nullable RawBsonDocument one(BsonDocument filter, BsonDocument fields) {
        return ask(
                () ->
                        batches.ask(
                                query ->
                                        query.where(filter)
                                                .sort(BY_ID_DESCENDING)
                                                .projection(fields)
                                                .first()));
    }

    private void visit(
            BsonDocument batchFilter,
            int limit,
            BsonDocument fields,
            EventFilter filter,
            Predicate<Batch> goOn) {
        ask(
                () ->
                        batches.ask(
                                query ->
                                        visit(
                                                query.where(batchFilter)
                                                        .sort(BY_ID)
                                                        .limit(limit)
                                                        .projection(fields),
                                                filter,
                                                goOn)));
    }

    private static boolean visit(
            FindIterable<RawBsonDocument> found, EventFilter filter, Predicate<Batch> goOn) {
        Texts known = new Texts();
        try (MongoCursor<RawBsonDocument> cursor = found.cursor()) {
            boolean on = true;
            while (on && cursor.hasNext()) {
                on = goOn.test(BatchDocument.read(cursor.next(), filter, known));
            }
            return on;
        }
    }

    private static <T extends @Nullable Object> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            throw Failures.ofRead(e);
        }
    }
}
