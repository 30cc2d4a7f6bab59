package no.tverrlag.eventstore.core;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import no.tverrlag.eventstore.LogCorrupted;
import no.tverrlag.eventstore.LogReverted;
import no.tverrlag.eventstore.LogUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns what other writers wrote and tells the open readers that there is something new.
 *
 * <p>Woken by what this engine commits, and by the clock for what others did; with no reader open
 * it does not ask the store at all.
 */
final class Tailer implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Tailer.class);
    private static final int PAGE = 64;
    private static final Duration WORTH_SAYING = Duration.ofSeconds(1);
    private static final Duration SAID_ONCE_IN = Duration.ofMinutes(1);

    private final Tail tail;
    private final BatchStorage storage;
    private final Continuity continuity;
    private final LogClock clock;
    private final Options options;
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
    private final Semaphore changed = new Semaphore(0);
    private volatile boolean closed;
    private @Nullable Long awaySince;
    private @Nullable Long saidAt;

    Tailer(
            Tail tail,
            BatchStorage storage,
            Continuity continuity,
            LogClock clock,
            Options options) {
        this.tail = tail;
        this.storage = storage;
        this.continuity = continuity;
        this.clock = clock;
        this.options = options;
    }

    /** Called whenever the tail has changed; quick, from any thread. */
    void changed() {
        if (!readers.isEmpty() && changed.availablePermits() == 0) {
            changed.release();
        }
    }

    void add(Runnable reader) {
        readers.add(reader);
        changed();
    }

    void remove(Runnable reader) {
        readers.remove(reader);
    }

    void close() {
        closed = true;
        changed.release();
    }

    @Override
    public void run() {
        Duration pause = options.pollFast();
        long lastPoll = System.nanoTime();
        while (!closed && !Thread.currentThread().isInterrupted()) {
            long rest = pause.toNanos() - (System.nanoTime() - lastPoll);
            if (sleep(rest)) {
                wakeReaders();
            } else if (!readers.isEmpty() || awaySince != null) {
                pause = poll() ? options.pollFast() : slower(pause);
                lastPoll = System.nanoTime();
            } else {
                lastPoll = System.nanoTime();
            }
        }
    }

    void wakeReaders() {
        readers.forEach(this::wake);
    }

    private void wake(Runnable reader) {
        try {
            reader.run();
        } catch (RuntimeException e) {
            LOG.warn("a reader's callback failed; it is not called again", e);
            remove(reader);
        }
    }

    /** True if something changed, false if it is time to poll. */
    private boolean sleep(long nanos) {
        try {
            boolean woken = changed.tryAcquire(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
            changed.drainPermits();
            return woken;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Duration slower(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(options.pollSlow()) > 0 ? options.pollSlow() : twice;
    }

    /** Takes in what others wrote; true if there was something. */
    boolean poll() {
        if (tail.hasFailed()) {
            return false;
        }
        try {
            List<Batch> page = storage.after(tail.head().last(), PAGE);
            page.forEach(tail::accept);
            if (page.isEmpty()) {
                continuity.check();
            }
            back();
            return !page.isEmpty();
        } catch (LogUnavailable e) {
            away(e);
        } catch (LogCorrupted e) {
            explain(e);
        } catch (LogReverted stopped) {
            return false;
        }
        return false;
    }

    private void explain(LogCorrupted broken) {
        try {
            continuity.explain(broken);
        } catch (LogUnavailable e) {
            away(e);
        }
    }

    /**
     * A moment's absence is no news, and a store that comes and goes is not worth a line a time.
     */
    private void away(LogUnavailable why) {
        long now = clock.nanos();
        Long since = awaySince;
        if (since == null) {
            awaySince = now;
        } else if (now - since > WORTH_SAYING.toNanos()
                && (saidAt == null || now - saidAt > SAID_ONCE_IN.toNanos())) {
            LOG.warn("the log cannot be read now, will try again: {}", why.getMessage());
            saidAt = now;
        }
    }

    private void back() {
        Long since = awaySince;
        if (since != null && saidAt != null && saidAt - since > 0) {
            LOG.info("the log can be read again");
        }
        awaySince = null;
    }
}
