package no.tverrlag.eventstore.mongo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.tverrlag.eventstore.core.Commit;
import no.tverrlag.eventstore.core.Offer;
import org.bson.RawBsonDocument;

/** Writes a batch as one document, around events that were encoded before. */
final class BatchEncoder {
    private static final int USUAL = 512;
    private static final byte[] ID = BsonBytes.name("_id");
    private static final byte[] LAST = BsonBytes.name("last");
    private static final byte[] BATCH = BsonBytes.name("batch");
    private static final byte[] PREV = BsonBytes.name("prev");
    private static final byte[] AT = BsonBytes.name("at");
    private static final byte[] TAGS = BsonBytes.name("tags");
    private static final byte[] TYPES = BsonBytes.name("types");
    private static final byte[] EVENTS = BsonBytes.name("events");

    private BatchEncoder() {}

    static RawBsonDocument encode(Offer offer) {
        List<EncodedCommit> commits = new ArrayList<>(offer.commits().size());
        Set<String> tags = HashSet.newHashSet(offer.commits().size());
        Set<String> names = new HashSet<>();
        int size = USUAL;
        for (Commit commit : offer.commits()) {
            EncodedCommit encoded = (EncodedCommit) commit.prepared();
            commits.add(encoded);
            tags.addAll(encoded.tags());
            names.addAll(encoded.names());
            size += encoded.bytes();
        }
        BsonBytes to = new BsonBytes(size);
        int start = to.begin();
        writeLink(to, offer);
        to.strings(TAGS, tags);
        to.strings(TYPES, names);
        writeEvents(to, commits);
        to.end(start);
        return new RawBsonDocument(to.bytes(), 0, to.length());
    }

    private static void writeLink(BsonBytes to, Offer offer) {
        to.int64(ID, offer.first());
        to.int64(LAST, offer.last());
        to.uuid(BATCH, offer.id());
        if (offer.prev() == null) {
            to.none(PREV);
        } else {
            to.uuid(PREV, offer.prev());
        }
        to.dateTime(AT, offer.at().toEpochMilli());
    }

    private static void writeEvents(BsonBytes to, List<EncodedCommit> commits) {
        int start = to.beginArray(EVENTS);
        int at = 0;
        for (EncodedCommit commit : commits) {
            int from = 0;
            for (int end : commit.ends()) {
                to.documentAt(at++, commit.events(), from, end);
                from = end;
            }
        }
        to.end(start);
    }
}
