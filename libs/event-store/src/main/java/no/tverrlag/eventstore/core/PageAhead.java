package no.tverrlag.eventstore.core;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.tverrlag.eventstore.LogUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * Reads the page that comes next while the one before it is made use of.
 *
 * <p>Whoever comes for a page that nobody has begun to read reads it himself, so no thread is ever
 * waited for that does not come. One page is kept at most. Not safe for several threads.
 */
final class PageAhead {
    private static final int IDLE_SECONDS = 5;

    private final BatchStorage storage;
    private final Executor meanwhile;
    private final int batches;
    private final Duration atMost;
    private long after;
    private @Nullable FutureTask<List<Batch>> begun;

    /**
     * @param meanwhile where a page is read ahead; may leave it
     * @param batches in a page
     * @param atMost how long to wait for one that is being read
     */
    PageAhead(BatchStorage storage, Executor meanwhile, int batches, Duration atMost) {
        this.storage = storage;
        this.meanwhile = meanwhile;
        this.batches = batches;
        this.atMost = atMost;
    }

    /** Threads for as many pages as are read at once; after a shutdown every page is left. */
    static ExecutorService threads() {
        return new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().name("event-log-ahead-", 0).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Begins to read the page after the position, where there must be one. */
    void begin(long position) {
        FutureTask<List<Batch>> page = new FutureTask<>(() -> storage.after(position, batches));
        after = position;
        begun = page;
        meanwhile.execute(page);
    }

    /**
     * The page after the position, begun or not. One that could not be read is read anew next time.
     *
     * @throws LogUnavailable and all else that {@link BatchStorage#after} throws
     */
    List<Batch> after(long position) {
        FutureTask<List<Batch>> page = begun;
        begun = null;
        if (page == null || after != position) {
            return storage.after(position, batches);
        }
        page.run();
        try {
            return page.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            if (e.getCause() instanceof Error broken) {
                throw broken;
            }
            if (e.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new LogUnavailable("no page within " + atMost, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("interrupted while a page was read", e);
        }
    }

    /** Lets go of a page that was begun: what comes next is known from elsewhere. */
    void drop() {
        begun = null;
    }

    boolean isFull(List<Batch> page) {
        return page.size() == batches;
    }
}
