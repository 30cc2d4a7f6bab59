package no.tverrlag.embedded.store;

import java.util.Arrays;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Bytes by sorted bytes; changed only inside a command, and then durably. */
final class Table {

    private static final byte[] BEFORE_ALL = {};
    private static final byte[] BEHIND_ALL = {KeyBytes.AFTER_ALL};

    private final Tables tables;
    private final MVMap<byte[], byte[]> map;

    Table(Tables tables, MVMap<byte[], byte[]> map) {
        this.tables = tables;
        this.map = map;
    }

    String name() {
        return map.getName();
    }

    byte @Nullable [] get(byte[] key) {
        return map.get(key);
    }

    boolean contains(byte[] key) {
        return map.containsKey(key);
    }

    void put(byte[] key, byte[] value) {
        tables.changes().put(name(), key, value);
        map.put(key, value);
    }

    /**
     * Puts an index entry; in a command that only inserts nobody looks for it before the end, so it
     * is then made durable and entered at the same time.
     */
    void enter(byte[] key, byte[] value) {
        Changes changes = tables.changes();
        if (changes.onlyInserts()) {
            changes.putLater(this, key, value);
        } else {
            put(key, value);
        }
    }

    /** Enters what was recorded before. */
    void take(byte[] key, byte[] value) {
        map.put(key, value);
    }

    void remove(byte[] key) {
        tables.changes().remove(name(), key);
        map.remove(key);
    }

    long size() {
        return map.sizeAsLong();
    }

    /**
     * How many keys there are from {@code low} to before {@code high}, found without visiting them.
     */
    long count(byte[] low, byte[] high) {
        if (low.length == 0 && Arrays.equals(high, BEHIND_ALL)) {
            return size();
        }
        return Math.max(0, rank(high) - rank(low));
    }

    /** The entries in the order of their keys, from {@code from} or next after it. */
    Cursor<byte[], byte[]> from(byte[] from) {
        return map.cursor(from);
    }

    /** The entries against the order of their keys, beginning before {@code key}. */
    Cursor<byte[], byte[]> below(byte[] key) {
        byte[] start = map.lowerKey(key);
        return start == null ? map.cursor(BEHIND_ALL) : map.cursor(start, null, true);
    }

    static Range everything() {
        return new Range(BEFORE_ALL, BEHIND_ALL, 0);
    }

    private long rank(byte[] key) {
        long index = map.getKeyIndex(key);
        return index < 0 ? -index - 1 : index;
    }
}
