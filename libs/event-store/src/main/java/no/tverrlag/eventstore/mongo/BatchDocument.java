package no.tverrlag.eventstore.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.tverrlag.eventstore.LogCorrupted;
import no.tverrlag.eventstore.StoredEvent;
import no.tverrlag.eventstore.core.Batch;
import no.tverrlag.eventstore.core.Link;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.bson.ByteBuf;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** Reads batches from documents; whatever is not one is an error, never skipped. */
final class BatchDocument {
    /** What stands for an event that was not asked for. */
    static final BsonInt32 LEFT_OUT = new BsonInt32(0);

    private static final byte[] ID = BsonBytes.name("_id");
    private static final byte[] LAST = BsonBytes.name("last");
    private static final byte[] BATCH = BsonBytes.name("batch");
    private static final byte[] PREV = BsonBytes.name("prev");
    private static final byte[] AT = BsonBytes.name("at");
    private static final byte[] EVENTS = BsonBytes.name("events");

    /** Only a batch that gives positions up has it, and no events. */
    static final String RESUMED_AFTER = "resumedAfter";

    private static final byte[] RESUMED = BsonBytes.name(RESUMED_AFTER);

    private long first;
    private long last;
    private @Nullable UUID batch;
    private @Nullable UUID prev;
    private @Nullable Instant at;
    private @Nullable BsonReading events;
    private boolean resumes;

    private BatchDocument() {}

    static Batch read(RawBsonDocument document, Texts known) {
        return read(document, EventFilter.EVERYTHING, known);
    }

    /** The batch with those of its events only that are wanted. */
    static Batch read(RawBsonDocument document, EventFilter filter, Texts known) {
        try {
            return of(document).batch(filter, known);
        } catch (IllegalArgumentException e) {
            throw notABatch(document, e);
        }
    }

    static Link readLink(RawBsonDocument document) {
        try {
            BatchDocument read = of(document);
            return new Link(read.last, present(read.batch), present(read.at));
        } catch (IllegalArgumentException e) {
            throw notABatch(document, e);
        }
    }

    private static LogCorrupted notABatch(RawBsonDocument document, RuntimeException e) {
        return new LogCorrupted("document " + id(document) + " is not a batch of this log", e);
    }

    private static String id(RawBsonDocument document) {
        BsonValue id = document.get("_id");
        return id != null && id.isNumber() ? "" + id.asNumber().longValue() : "without a position";
    }

    private static BatchDocument of(RawBsonDocument document) {
        ByteBuf buffer = document.getByteBuffer();
        int start = buffer.asNIO().arrayOffset() + buffer.position();
        BsonReading from = new BsonReading(buffer.array(), start, start + buffer.remaining());
        BatchDocument read = new BatchDocument();
        while (from.next()) {
            read.take(from);
        }
        return read;
    }

    private void take(BsonReading from) {
        if (from.is(ID)) {
            first = from.number();
        } else if (from.is(LAST)) {
            last = from.number();
        } else if (from.is(BATCH)) {
            batch = from.uuid();
        } else if (from.is(PREV)) {
            prev = from.isNull() ? null : from.uuid();
        } else if (from.is(AT)) {
            at = Instant.ofEpochMilli(from.dateTime());
        } else if (from.is(EVENTS)) {
            events = from.array();
        } else if (from.is(RESUMED)) {
            resumes = true;
        }
    }

    private Batch batch(EventFilter filter, Texts known) {
        List<StoredEvent> all = events(filter, known);
        return new Batch(first, last, present(batch), prev, present(at), all);
    }

    private List<StoredEvent> events(EventFilter filter, Texts known) {
        Instant recordedAt = present(at);
        BsonReading array = present(events);
        List<StoredEvent> found = new ArrayList<>();
        long position = first;
        for (; array.next(); position++) {
            if (filter.wants(position) && matches(array, filter, known)) {
                found.add(EventReading.read(array.document(), position, recordedAt, known));
            }
        }
        boolean fits = resumes ? position == first && last >= first : last == position - 1;
        if (!fits || first < 1 || last < first) {
            throw new IllegalArgumentException("positions do not fit the events");
        }
        return List.copyOf(found);
    }

    private static boolean matches(BsonReading array, EventFilter filter, Texts known) {
        return filter.isAnyEvent()
                || (!array.isSmallNumber()
                        && EventReading.matches(array.document(), filter, known));
    }

    private static <T> T present(@Nullable T field) {
        if (field == null) {
            throw new IllegalArgumentException("a field is missing");
        }
        return field;
    }
}
