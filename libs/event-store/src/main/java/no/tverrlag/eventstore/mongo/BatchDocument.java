package no.tverrlag.eventstore.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.tverrlag.eventstore.LogCorrupted;
import no.tverrlag.eventstore.StoredEvent;
import no.tverrlag.eventstore.StoredTag;
import no.tverrlag.eventstore.core.Batch;
import no.tverrlag.eventstore.core.Link;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonSerializationException;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Reads batches from documents; whatever is not one is an error, never skipped. */
final class BatchDocument {
    private BatchDocument() {}

    static Batch read(BsonDocument document) {
        try {
            return batch(document);
        } catch (BsonInvalidOperationException
                | BsonSerializationException
                | IllegalArgumentException e) {
            throw new LogCorrupted("document " + id(document) + " is not a batch of this log", e);
        }
    }

    static Link readLink(BsonDocument document) {
        try {
            requireNumber(document);
            return new Link(
                    number(document, "last"), uuid(document, "batch"), instant(document, "at"));
        } catch (BsonInvalidOperationException | IllegalArgumentException e) {
            throw new LogCorrupted("document " + id(document) + " is not a batch of this log", e);
        }
    }

    /** An id of another type sorts behind every position. */
    private static void requireNumber(BsonDocument document) {
        if (!document.isNumber("_id")) {
            throw new IllegalArgumentException("no position");
        }
    }

    private static String id(BsonDocument document) {
        BsonValue id = document.get("_id");
        return id != null && id.isNumber() ? "" + id.asNumber().longValue() : "without a position";
    }

    private static Batch batch(BsonDocument document) {
        long first = number(document, "_id");
        long last = number(document, "last");
        Instant at = instant(document, "at");
        List<StoredEvent> events = new ArrayList<>();
        for (BsonValue event : document.getArray("events")) {
            events.add(event(event.asDocument(), first + events.size(), at));
        }
        if (events.isEmpty() || first < 1 || last != first + events.size() - 1) {
            throw new IllegalArgumentException("positions do not fit the events");
        }
        UUID prev = document.isNull("prev") ? null : uuid(document, "prev");
        return new Batch(first, last, uuid(document, "batch"), prev, at, List.copyOf(events));
    }

    private static StoredEvent event(BsonDocument event, long position, Instant recordedAt) {
        return new StoredEvent(
                position,
                event.getString("commit").getValue(),
                event.getString("id").getValue(),
                event.getString("name").getValue(),
                event.getInt32("version").getValue(),
                occurredAt(event),
                recordedAt,
                tags(event),
                metadata(event),
                event.getBinary("data").getData());
    }

    private static Instant occurredAt(BsonDocument event) {
        BsonValue nanos = event.get("nanos");
        Instant millis = instant(event, "occurredAt");
        return nanos == null ? millis : millis.plusNanos(nanos.asInt32().getValue());
    }

    private static Set<StoredTag> tags(BsonDocument event) {
        Set<StoredTag> tags = new HashSet<>();
        event.getArray("tags").forEach(tag -> tags.add(StoredTag.parse(tag.asString().getValue())));
        return Collections.unmodifiableSet(tags);
    }

    /** Keys and values in turn: a key may hold any character, which a field's name may not. */
    private static Map<String, String> metadata(BsonDocument event) {
        Map<String, String> metadata = new HashMap<>();
        @Nullable String key = null;
        for (BsonValue value : event.getArray("metadata")) {
            String text = value.asString().getValue();
            if (key == null) {
                key = text;
            } else {
                metadata.put(key, text);
                key = null;
            }
        }
        return Collections.unmodifiableMap(metadata);
    }

    private static long number(BsonDocument document, String name) {
        return document.getNumber(name).longValue();
    }

    private static Instant instant(BsonDocument document, String name) {
        return Instant.ofEpochMilli(document.getDateTime(name).getValue());
    }

    private static UUID uuid(BsonDocument document, String name) {
        return document.getBinary(name).asUuid();
    }
}
