package no.tverrlag.bench.engine;

import no.tverrlag.eventstore.StoredEvent;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/**
 * A small read model of one case.
 *
 * @param position of the last event that is in it
 * @param letters of all texts
 */
record CaseView(String caseTag, long position, int events, long first, long last, long letters) {

    /** The view with one more event in it. */
    static CaseView apply(@Nullable CaseView then, String caseTag, StoredEvent event) {
        return apply(
                then,
                caseTag,
                event.position(),
                event.recordedAt().toEpochMilli(),
                JsonCodec.payload(event.data()).text().length());
    }

    static CaseView apply(
            @Nullable CaseView then, String caseTag, long position, long at, int letters) {
        return then == null
                ? new CaseView(caseTag, position, 1, at, at, letters)
                : new CaseView(
                        caseTag, position, then.events + 1, then.first, at, then.letters + letters);
    }

    BsonDocument document() {
        return new BsonDocument("_id", new BsonString(caseTag))
                .append("pos", new BsonInt64(position))
                .append("events", new BsonInt32(events))
                .append("first", new BsonDateTime(first))
                .append("last", new BsonDateTime(last))
                .append("letters", new BsonInt64(letters));
    }
}
