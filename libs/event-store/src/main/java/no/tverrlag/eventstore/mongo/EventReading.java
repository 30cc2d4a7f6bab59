package no.tverrlag.eventstore.mongo;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import no.tverrlag.eventstore.StoredEvent;
import no.tverrlag.eventstore.StoredTag;
import org.jspecify.annotations.Nullable;

/** One event of a batch, as its fields are found. */
final class EventReading {
    private static final byte[] COMMIT = BsonBytes.name("commit");
    private static final byte[] ID = BsonBytes.name("id");
    private static final byte[] NAME = BsonBytes.name("name");
    private static final byte[] VERSION = BsonBytes.name("version");
    private static final byte[] OCCURRED_AT = BsonBytes.name("occurredAt");
    private static final byte[] NANOS = BsonBytes.name("nanos");
    private static final byte[] TAGS = BsonBytes.name("tags");
    private static final byte[] METADATA = BsonBytes.name("metadata");
    private static final byte[] DATA = BsonBytes.name("data");

    private final Texts known;
    private @Nullable String commit;
    private @Nullable String id;
    private @Nullable String name;
    private int version;
    private @Nullable Instant occurredAt;
    private int nanos;
    private @Nullable Set<StoredTag> tags;
    private @Nullable Map<String, String> metadata;
    private byte @Nullable [] data;

    private EventReading(Texts known) {
        this.known = known;
    }

    /** Whether the event has a name and tags that are wanted. */
    static boolean matches(BsonReading from, EventFilter filter, Texts known) {
        EventReading read = new EventReading(known);
        while (from.next()) {
            read.takeNameOrTags(from);
        }
        return filter.wants(present(read.name), present(read.tags));
    }

    static StoredEvent read(BsonReading from, long position, Instant recordedAt, Texts known) {
        EventReading read = new EventReading(known);
        while (from.next()) {
            if (!read.takeNameOrTags(from)) {
                read.take(from);
            }
        }
        return read.event(position, recordedAt);
    }

    private boolean takeNameOrTags(BsonReading from) {
        if (from.is(NAME)) {
            name = from.text(known);
        } else if (from.is(TAGS)) {
            tags = tags(from.array());
        } else {
            return false;
        }
        return true;
    }

    private void take(BsonReading from) {
        if (from.is(COMMIT)) {
            commit = from.text(known);
        } else if (from.is(ID)) {
            id = from.text();
        } else if (from.is(VERSION)) {
            version = from.smallNumber();
        } else if (from.is(OCCURRED_AT)) {
            occurredAt = Instant.ofEpochMilli(from.dateTime());
        } else if (from.is(NANOS)) {
            nanos = from.smallNumber();
        } else if (from.is(METADATA)) {
            metadata = metadata(from.array());
        } else if (from.is(DATA)) {
            data = from.binary();
        }
    }

    private StoredEvent event(long position, Instant recordedAt) {
        Instant millis = present(occurredAt);
        if (version < 1) {
            throw new IllegalArgumentException("a version is missing");
        }
        return new StoredEvent(
                position,
                present(commit),
                present(id),
                present(name),
                version,
                nanos == 0 ? millis : millis.plusNanos(nanos),
                recordedAt,
                present(tags),
                present(metadata),
                present(data));
    }

    private Set<StoredTag> tags(BsonReading array) {
        Set<StoredTag> found = HashSet.newHashSet(4);
        StoredTag only = null;
        while (array.next()) {
            only = StoredTag.parse(array.text(known));
            found.add(only);
        }
        return only != null && found.size() == 1 ? Set.of(only) : Set.copyOf(found);
    }

    /** Keys and values in turn: a key may hold any character, which a field's name may not. */
    private Map<String, String> metadata(BsonReading array) {
        Map<String, String> found = HashMap.newHashMap(8);
        while (array.next()) {
            String key = array.text(known);
            if (!array.next()) {
                throw new IllegalArgumentException("a key without a value");
            }
            found.put(key, array.text(known));
        }
        return Map.copyOf(found);
    }

    private static <T> T present(@Nullable T field) {
        if (field == null) {
            throw new IllegalArgumentException("a field is missing");
        }
        return field;
    }
}
