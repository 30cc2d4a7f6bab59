package no.tverrlag.embedded.store;

import java.util.concurrent.atomic.LongAdder;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Reads one range of a table, forwards or backwards.
 *
 * <p>Between commands it is {@linkplain #pause() paused}: then it holds nothing of the store and
 * goes on behind the last key, in whatever the table has by then.
 */
final class Scan {

    private final Table table;
    private final Range range;
    private final boolean backwards;
    private final LongAdder keysRead;
    private @Nullable Cursor<byte[], byte[]> cursor;
    private byte @Nullable [] key;
    private byte[] value = {};
    private boolean done;

    Scan(Table table, Range range, boolean backwards, LongAdder keysRead) {
        this.table = table;
        this.range = range;
        this.backwards = backwards;
        this.keysRead = keysRead;
    }

    Range range() {
        return range;
    }

    /** Goes to the next entry; false if there is none. */
    boolean advance() {
        Cursor<byte[], byte[]> entries = cursor == null ? resume() : cursor;
        cursor = entries;
        if (done || !entries.hasNext()) {
            done = true;
            return false;
        }
        byte[] next = entries.next();
        if (backwards ? range.isAbove(next) : range.isBelow(next)) {
            done = true;
            return false;
        }
        keysRead.increment();
        key = next;
        value = entries.getValue();
        return true;
    }

    byte[] key() {
        return key == null ? range.low() : key;
    }

    byte[] value() {
        return value;
    }

    void pause() {
        cursor = null;
    }

    private Cursor<byte[], byte[]> resume() {
        byte[] last = key;
        if (backwards) {
            return table.below(last == null ? range.high() : last);
        }
        return table.from(last == null ? range.low() : KeyBytes.next(last));
    }
}
