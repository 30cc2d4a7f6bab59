package no.tverrlag.embedded.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes commands durable, several with one sync.
 *
 * <p>Whoever waits first writes and syncs all that is there; those who come meanwhile wait and go
 * together in the next round. So a lone writer waits for one sync and sixteen share it.
 */
final class Journal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final LongAdder syncs = new LongAdder();
    private JournalFile current;
    private JournalFile other;
    private List<ByteBuffer> pending = new ArrayList<>();
    private long enqueued;
    private volatile long durable;
    private boolean writing;
    private volatile long hurried;
    private volatile boolean closed;
    private final Thread ahead =
            Thread.ofPlatform().daemon().name("store-journal").unstarted(this::writeAhead);
    private @Nullable IOException failure;

    private Journal(JournalFile current, JournalFile other) {
        this.current = current;
        this.other = other;
    }

    static Journal open(Path directory) throws IOException {
        JournalFile first = JournalFile.open(directory.resolve("journal-0"));
        return new Journal(first, JournalFile.open(directory.resolve("journal-1")));
    }

    /** Reads every record above {@code applied}, oldest first; returns the last number there is. */
    long replay(long applied, JournalFile.Reader reader) throws IOException {
        List<JournalFile> files = new ArrayList<>(List.of(current, other));
        if (other.firstNumber() < current.firstNumber()) {
            files = files.reversed();
        }
        long[] last = {applied};
        for (JournalFile file : files) {
            if (file.firstNumber() < Long.MAX_VALUE) {
                file.read(
                        (number, changes) -> {
                            if (number > last[0]) {
                                reader.record(number, changes);
                                last[0] = number;
                            }
                        });
            }
        }
        return last[0];
    }

    /** Starts to take records; everything up to {@code applied} is safe elsewhere. */
    void start(long applied) throws IOException {
        enqueued = applied;
        durable = applied;
        current.restart(applied + 1);
        ahead.start();
    }

    /** Takes the changes of a command; commands come in the order of their numbers. */
    void enqueue(long number, Changes changes) {
        ByteBuffer record = changes.isEmpty() ? null : changes.record(number);
        lock.lock();
        try {
            if (record != null) {
                pending.add(record);
            }
            enqueued = number;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Begins to write what is there, on a thread of its own, while the caller goes on with other
     * work before it waits.
     */
    void hurry(long number) {
        hurried = number;
        LockSupport.unpark(ahead);
    }

    private void writeAhead() {
        while (!closed) {
            try {
                awaitDurable(hurried);
            } catch (StoreFailed failed) {
                LOG.debug("whoever waits is told", failed);
                return;
            }
            if (durable >= hurried) {
                LockSupport.park();
            }
        }
    }

    /**
     * Returns when the command of that number and all before it are on disk.
     *
     * @throws StoreFailed if the disk refused; then nothing is written any more
     */
    void awaitDurable(long number) {
        if (durable >= number) {
            return;
        }
        lock.lock();
        try {
            while (durable < number) {
                if (failure != null) {
                    throw new StoreFailed(failure);
                } else if (writing || enqueued < number) {
                    changed.awaitUninterruptibly();
                } else {
                    writePending();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void writePending() {
        List<ByteBuffer> taken = pending;
        long upTo = enqueued;
        pending = new ArrayList<>();
        writing = true;
        lock.unlock();
        IOException refused = null;
        try {
            write(taken);
        } catch (IOException e) {
            refused = e;
        } catch (RuntimeException e) {
            refused = new IOException("the journal could not be written", e);
        } finally {
            lock.lock();
        }
        writing = false;
        failure = refused;
        durable = refused == null ? upTo : durable;
        changed.signalAll();
    }

    private void write(List<ByteBuffer> taken) throws IOException {
        if (!taken.isEmpty()) {
            current.append(taken);
            syncs.increment();
        }
    }

    /** How many bytes of records the current file has. */
    long size() {
        return current.size();
    }

    long syncs() {
        return syncs.sum();
    }

    /** Goes on in the other file; only when all is durable and no command is under way. */
    void turn() throws IOException {
        other.restart(durable + 1);
        lock.lock();
        try {
            JournalFile full = current;
            current = other;
            other = full;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        LockSupport.unpark(ahead);
        current.close();
        other.close();
    }
}
