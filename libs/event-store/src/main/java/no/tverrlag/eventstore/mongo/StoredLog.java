package no.tverrlag.eventstore.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.tverrlag.eventstore.LogCorrupted;
import no.tverrlag.eventstore.LogUnavailable;
import no.tverrlag.eventstore.OutcomeUnknown;
import no.tverrlag.eventstore.Resumption;
import no.tverrlag.eventstore.StoredEvent;
import no.tverrlag.eventstore.core.Batch;
import no.tverrlag.eventstore.core.Link;
import no.tverrlag.eventstore.core.PositionTaken;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * A log as it stands in its database, looked at without an engine: also when every engine on it has
 * stopped. For those who find out which log is the right one, and who let an older one go on.
 *
 * <p>Every method throws {@link LogUnavailable} if the store cannot be reached and {@link
 * LogCorrupted} if a document is not a batch.
 */
public final class StoredLog {
    /** Positions begin anew after a multiple of this, so that people see where a log resumed. */
    public static final long ROUND = 1_000_000;

    private static final String RESUMED = "log=resumed";

    private final BatchCollection batches;
    private final MongoBatchStorage storage;

    private StoredLog(BatchCollection batches, MongoBatchStorage storage) {
        this.batches = batches;
        this.storage = storage;
    }

    public static StoredLog of(MongoClient client, String database) {
        MongoDatabase in = client.getDatabase(database);
        ServerTraits server = MongoEventLog.traits(in);
        BatchCollection batches = new BatchCollection(client, in, MongoEventLog.COLLECTION, server);
        return new StoredLog(batches, new MongoBatchStorage(batches, server));
    }

    /** The last position that is taken or given up; 0 if there is none. */
    public long head() {
        return storage.head().last();
    }

    /** What stands at the position; empty if nothing does, or if it is given up. */
    public Optional<StoredEvent> at(long position) {
        Batch batch = position < 1 ? null : storage.at(position);
        return batch == null
                ? Optional.empty()
                : batch.events().stream().filter(it -> it.position() == position).findFirst();
    }

    /** What stands after the position, in order: some hundred batches at a time. */
    public List<StoredEvent> after(long position, int batchesAtMost) {
        List<StoredEvent> found = new ArrayList<>();
        Batch within = position < 1 ? null : storage.at(position);
        if (within != null) {
            within.events().stream().filter(it -> it.position() > position).forEach(found::add);
        }
        long from = within == null ? position : within.last();
        storage.after(from, batchesAtMost).forEach(batch -> found.addAll(batch.events()));
        return found;
    }

    /** Where the log resumed, in order. */
    public List<Resumption> resumptions() {
        BsonDocument filter = new BsonDocument("tags", new BsonString(RESUMED));
        try {
            return batches.ask(
                    query ->
                            query.where(filter)
                                    .sort(new BsonDocument("_id", new BsonInt64(1)))
                                    .map(StoredLog::resumption)
                                    .into(new ArrayList<>()));
        } catch (RuntimeException e) {
            throw Failures.ofRead(e);
        }
    }

    /**
     * Gives up the positions behind the head up to a multiple of {@link #ROUND}, so that the next
     * event stands at one that was never given. A repeat with the same {@code after} as the last
     * time changes nothing, unless something was recorded since.
     *
     * @param after the last position that still holds what others were told of it
     * @param beyond the highest position that others were told of
     * @throws IllegalArgumentException if the log ends before {@code after}, or if it goes on
     *     behind it though nobody was told of anything else there: then nothing has to be given up
     * @throws OutcomeUnknown if the store did not say whether it was written; repeat it
     */
    public Resumption resume(long after, long beyond, Instant now) {
        while (true) {
            Optional<Resumption> before =
                    resumptions().stream().filter(it -> it.after() == after).findFirst();
            if (before.isPresent()) {
                return before.get();
            }
            Link head = storage.head();
            boolean wentOn = head.last() > after && beyond <= after;
            if (head.last() < after || wentOn) {
                throw new IllegalArgumentException("the log ends at " + head.last());
            }
            Resumption next = next(head, after, beyond, now);
            if (inserted(head, next)) {
                return next;
            }
        }
    }

    private static Resumption next(Link head, long after, long beyond, Instant now) {
        long taken = Math.max(head.last(), beyond) + head.last() - after;
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        return new Resumption(
                after,
                head.last(),
                (taken / ROUND + 1) * ROUND,
                at.isBefore(head.at()) ? head.at() : at);
    }

    /** False if another engine was quicker. */
    private boolean inserted(Link head, Resumption next) {
        try {
            batches.insert(new RawBsonDocument(document(head, next), new BsonDocumentCodec()));
            return true;
        } catch (RuntimeException e) {
            return isTaken(head, e);
        }
    }

    private static boolean isTaken(Link head, RuntimeException failed) {
        try {
            throw Failures.ofInsert(head.last() + 1, failed);
        } catch (PositionTaken taken) {
            return false;
        }
    }

    private static BsonDocument document(Link head, Resumption next) {
        UUID prev = head.batch();
        return new BsonDocument("_id", new BsonInt64(next.recorded() + 1))
                .append("last", new BsonInt64(next.last()))
                .append("batch", new BsonBinary(UUID.randomUUID()))
                .append("prev", prev == null ? BsonNull.VALUE : new BsonBinary(prev))
                .append("at", new BsonDateTime(next.at().toEpochMilli()))
                .append("tags", new BsonArray(List.of(new BsonString(RESUMED))))
                .append("types", new BsonArray())
                .append("events", new BsonArray())
                .append(BatchDocument.RESUMED_AFTER, new BsonInt64(next.after()));
    }

    private static Resumption resumption(RawBsonDocument document) {
        return new Resumption(
                document.getNumber(BatchDocument.RESUMED_AFTER).longValue(),
                document.getNumber("_id").longValue() - 1,
                document.getNumber("last").longValue(),
                Instant.ofEpochMilli(document.getDateTime("at").getValue()));
    }
}
