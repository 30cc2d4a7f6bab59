package no.tverrlag.embedded.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStore.TxCounter;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;

/**
 * All tables of a store: one writer at a time, any number of readers, nothing shown or answered
 * before it is on disk.
 *
 * <p>Each command's changes go to the {@link Journal} as one record. From time to time the data
 * file takes over what the tables have (a checkpoint) and remembers the number of the last command
 * in it; after a crash the journal's later records are applied again.
 */
final class Tables implements AutoCloseable {

    private static final String DATA_FILE = "store.mv";
    private static final String STATE = "state";
    private static final byte[] APPLIED = {1};
    private static final int CACHE_MB = 64;
    private static final int RETENTION_MS = 1000;
    private static final int FILL_RATE = 70;
    private static final int COMPACTED_BYTES = 8 * 1024 * 1024;
    private static final int CLOSING_MS = 500;

    /** From so many index entries on, entering them takes longer than waking a thread. */
    private static final int WORTH_A_THREAD = 16;

    /** Never commits by itself, but has the threads that write a commit while work goes on. */
    private static final int BY_REQUEST_ONLY = Integer.MAX_VALUE;

    private final MVStore store;
    private final @Nullable Journal journal;
    private final ReentrantLock writer = new ReentrantLock();
    private final LongAdder writes = new LongAdder();
    private final LongAdder checkpoints = new LongAdder();
    private @Nullable Changes changes;
    private volatile long started;

    private Tables(MVStore store, @Nullable Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    static Tables inMemory() {
        return new Tables(MVStore.open(null), null);
    }

    static Tables open(Path directory) throws IOException {
        Files.createDirectories(directory);
        MVStore store = openFile(directory.resolve(DATA_FILE));
        try {
            Journal journal = Journal.open(directory);
            Tables tables = new Tables(store, journal);
            tables.recover(journal);
            syncNames(directory);
            return tables;
        } catch (IOException | RuntimeException failure) {
            store.closeImmediately();
            throw failure;
        }
    }

    private static MVStore openFile(Path file) throws IOException {
        try {
            return new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .cacheSize(CACHE_MB)
                    .open();
        } catch (MVStoreException unusable) {
            throw new IOException("the data file is damaged or in use by another store", unusable);
        }
    }

    /** A new file is safe only when its directory is on disk, too. */
    private static void syncNames(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private void recover(Journal journal) throws IOException {
        store.setRetentionTime(RETENTION_MS);
        store.setAutoCommitDelay(BY_REQUEST_ONLY);
        byte[] applied = map(STATE).get(APPLIED);
        long before = applied == null ? 0 : ByteBuffer.wrap(applied).getLong();
        started =
                journal.replay(
                        before, (number, record) -> Changes.apply(record, new Replay(store)));
        commit();
        store.sync();
        journal.start(started);
    }

    /**
     * Runs a command that may change tables; returns when its changes are on disk.
     *
     * @param onlyInserts whether it inserts documents and does nothing else
     */
    <T> T write(boolean onlyInserts, Supplier<T> command) {
        long number = begin(onlyInserts);
        try {
            return command.get();
        } finally {
            end(number);
            awaitDurable(number);
        }
    }

    private long begin(boolean onlyInserts) {
        writer.lock();
        changes = new Changes(onlyInserts);
        return ++started;
    }

    private void end(long number) {
        Changes made = changes();
        changes = null;
        try {
            if (journal != null) {
                journal.enqueue(number, made);
                if (made.keptBack() >= WORTH_A_THREAD) {
                    journal.hurry(number);
                }
            }
            made.settle();
            writes.increment();
        } finally {
            writer.unlock();
        }
    }

    /** Runs a command that changes nothing; returns when all it can have seen is on disk. */
    <T> T read(Supplier<T> command) {
        TxCounter version = store.registerVersionUsage();
        try {
            return command.get();
        } finally {
            store.deregisterVersionUsage(version);
            awaitDurable(started);
        }
    }

    private void awaitDurable(long number) {
        if (journal != null) {
            journal.awaitDurable(number);
        }
    }

    Table table(String name) {
        return new Table(this, map(name));
    }

    void drop(Table table) {
        changes().drop(table.name());
        store.removeMap(table.name());
    }

    void rename(Table table, String name) {
        changes().rename(table.name(), name);
        store.renameMap(map(table.name()), name);
    }

    Set<String> names() {
        return store.getMapNames();
    }

    Changes changes() {
        if (changes == null || !writer.isHeldByCurrentThread()) {
            throw new IllegalStateException("a table is changed outside a command that writes");
        }
        return changes;
    }

    /**
     * Folds the journal into the data file.
     *
     * <p>Writers wait only until it is settled what belongs to it; it is written while they go on.
     * The journal that the next checkpoint will use again is the one before this, so all that is
     * not yet in the data file stays in the two.
     */
    void checkpoint() throws IOException {
        if (journal == null) {
            return;
        }
        writer.lock();
        try {
            journal.awaitDurable(started);
            beginCommit();
            journal.turn();
        } finally {
            writer.unlock();
        }
        store.getFileStore().executeFileStoreOperation(() -> {});
        store.sync();
        checkpoints.increment();
    }

    private void beginCommit() {
        rememberApplied();
        if (store.tryCommit() < 0) {
            store.commit();
        }
    }

    /** Moves what is left of old data together, a little at a time; false if all is together. */
    boolean compact() {
        boolean moved;
        writer.lock();
        try {
            moved = store.compact(FILL_RATE, COMPACTED_BYTES);
        } finally {
            writer.unlock();
        }
        store.sync();
        return moved;
    }

    private void commit() {
        rememberApplied();
        store.commit();
    }

    private void rememberApplied() {
        map(STATE).put(APPLIED, ByteBuffer.allocate(Long.BYTES).putLong(started).array());
    }

    long journalSize() {
        return journal == null ? 0 : journal.size();
    }

    long syncs() {
        return journal == null ? 0 : journal.syncs();
    }

    long writes() {
        return writes.sum();
    }

    long checkpoints() {
        return checkpoints.sum();
    }

    long fileSize() {
        return store.getFileStore() == null ? 0 : store.getFileStore().size();
    }

    /** Ends with a checkpoint, so that opening has nothing to do. */
    @Override
    public void close() throws IOException {
        try {
            checkpoint();
            store.close(CLOSING_MS);
        } finally {
            store.closeImmediately();
            if (journal != null) {
                journal.close();
            }
        }
    }

    private MVMap<byte[], byte[]> map(String name) {
        return map(store, name);
    }

    static MVMap<byte[], byte[]> map(MVStore store, String name) {
        return store.openMap(
                name,
                new MVMap.Builder<byte[], byte[]>()
                        .keyType(ByteArrayDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }
}
