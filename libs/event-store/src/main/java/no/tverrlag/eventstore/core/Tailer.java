package no.tverrlag.eventstore.core;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import no.tverrlag.eventstore.LogCorrupted;
import no.tverrlag.eventstore.LogReverted;
import no.tverrlag.eventstore.LogUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns what other writers wrote and tells the open readers that there is something new.
 *
 * <p>Woken by what this engine commits, and for what others did by the store's bell and by the
 * clock; with no reader open it does not ask the store at all.
 */
final class Tailer implements Runnable, Bell.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(Tailer.class);
    private static final int PAGE = 64;
    private static final Duration WORTH_SAYING = Duration.ofSeconds(1);
    private static final Duration SAID_ONCE_IN = Duration.ofMinutes(1);

    private final Tail tail;
    private final BatchStorage storage;
    private final Continuity continuity;
    private final LogClock clock;
    private final Options options;
    private final Bell bell;
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
    private final Semaphore changed = new Semaphore(0);
    private final AtomicBoolean rung = new AtomicBoolean();
    private volatile boolean closed;
    private @Nullable Long awaySince;
    private @Nullable Long saidAt;

    Tailer(
            Tail tail,
            BatchStorage storage,
            Continuity continuity,
            LogClock clock,
            Options options,
            Bell bell) {
        this.tail = tail;
        this.storage = storage;
        this.continuity = continuity;
        this.clock = clock;
        this.options = options;
        this.bell = bell;
    }

    /** Called whenever the tail has changed; quick, from any thread. */
    void changed() {
        if (!readers.isEmpty() && changed.availablePermits() == 0) {
            changed.release();
        }
    }

    /** Has the store looked at soon if something up to the position is not known yet. */
    @Override
    public void rang(long position) {
        if (position > tail.head().last()) {
            rung.set(true);
            changed.release();
        }
    }

    @Override
    public void gone(LogReverted why) {
        tail.fail(why);
    }

    void add(Runnable reader) {
        readers.add(reader);
        rang(Bell.ANYTHING);
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
            boolean woken = sleep(pause.toNanos() - (System.nanoTime() - lastPoll));
            boolean ringing = rung.getAndSet(false);
            if (woken) {
                wakeReaders();
            }
            if (ringing || !woken) {
                pause = look() || ringing ? options.pollFast() : slower(pause);
                lastPoll = System.nanoTime();
            }
        }
    }

    /** True if others wrote something; nobody is asked while nobody reads. */
    private boolean look() {
        return (!readers.isEmpty() || awaySince != null) && poll();
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
        Duration most = bell.isListening() ? options.pollWoken() : options.pollSlow();
        return twice.compareTo(most) > 0 ? most : twice;
    }

    /** Takes in what others wrote; true if there was something. */
    boolean poll() {
        if (tail.hasFailed()) {
            return false;
        }
        try {
            boolean some = continuity.mayHaveMore() && takeIn();
            back();
            return some;
        } catch (LogUnavailable e) {
            away(e);
        } catch (LogCorrupted e) {
            explain(e);
        } catch (LogReverted stopped) {
            return false;
        }
        return false;
    }

    private boolean takeIn() {
        boolean some = false;
        List<Batch> page;
        do {
            page = storage.after(tail.head().last(), PAGE);
            for (Batch batch : page) {
                some |= tail.accept(batch) && tail.isOthers(batch);
            }
        } while (page.size() == PAGE && !closed);
        return some;
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
