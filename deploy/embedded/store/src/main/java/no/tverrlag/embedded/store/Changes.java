package no.tverrlag.embedded.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The changes one command makes to tables, in their order, as one record for the journal.
 *
 * <p>They are physical (this table, this key, these bytes), so a record is applied whole or not at
 * all and data never disagree with their indexes.
 */
final class Changes {

    private static final byte PUT = 1;
    private static final byte REMOVE = 2;
    private static final byte DROP = 3;
    private static final byte RENAME = 4;
    private static final byte[] NOTHING = {};
    private static final int USUAL_SIZE = 4096;

    private byte[] bytes = new byte[USUAL_SIZE];
    private int length = JournalFile.RECORD_HEADER;
    private final List<Later> later = new ArrayList<>();

    private final boolean onlyInserts;

    /**
     * @param onlyInserts whether the command inserts documents and does nothing else
     */
    Changes(boolean onlyInserts) {
        this.onlyInserts = onlyInserts;
    }

    boolean onlyInserts() {
        return onlyInserts;
    }

    /** An entry that the table takes when the command ends. */
    private record Later(Table table, byte[] key, byte[] value) {}

    /** Who applies changes that are read back. */
    interface Target {
        void put(String table, byte[] key, byte[] value);

        void remove(String table, byte[] key);

        void drop(String table);

        void rename(String table, String name);
    }

    boolean isEmpty() {
        return length == JournalFile.RECORD_HEADER;
    }

    void put(String table, byte[] key, byte[] value) {
        add(PUT, table, key, value);
    }

    void remove(String table, byte[] key) {
        add(REMOVE, table, key, NOTHING);
    }

    void drop(String table) {
        add(DROP, table, NOTHING, NOTHING);
    }

    void rename(String table, String name) {
        add(RENAME, table, name.getBytes(StandardCharsets.UTF_8), NOTHING);
    }

    /** Records an entry now, and keeps it back from the table until {@link #settle()}. */
    void putLater(Table table, byte[] key, byte[] value) {
        put(table.name(), key, value);
        later.add(new Later(table, key, value));
    }

    /** How many entries are kept back. */
    int keptBack() {
        return later.size();
    }

    /** Gives the tables what was kept back. */
    void settle() {
        later.forEach(entry -> entry.table().take(entry.key(), entry.value()));
        later.clear();
    }

    /** All of it as a record of the journal; nothing can be added afterwards. */
    ByteBuffer record(long number) {
        return JournalFile.record(number, bytes, length);
    }

    /** Applies what a record has behind its header. */
    static void apply(ByteBuffer changes, Target target) {
        while (changes.hasRemaining()) {
            byte kind = changes.get();
            String table = new String(read(changes), StandardCharsets.UTF_8);
            byte[] key = read(changes);
            byte[] value = read(changes);
            switch (kind) {
                case PUT -> target.put(table, key, value);
                case REMOVE -> target.remove(table, key);
                case DROP -> target.drop(table);
                case RENAME -> target.rename(table, new String(key, StandardCharsets.UTF_8));
                default -> throw new IllegalStateException("unknown change " + kind);
            }
        }
    }

    private static byte[] read(ByteBuffer from) {
        byte[] part = new byte[from.getInt()];
        from.get(part);
        return part;
    }

    private void add(byte kind, String table, byte[] key, byte[] value) {
        byte[] name = table.getBytes(StandardCharsets.UTF_8);
        int size = 1 + 3 * Integer.BYTES + name.length + key.length + value.length;
        if (length + size > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + size));
        }
        ByteBuffer.wrap(bytes, length, size)
                .put(kind)
                .putInt(name.length)
                .put(name)
                .putInt(key.length)
                .put(key)
                .putInt(value.length)
                .put(value);
        length += size;
    }
}
