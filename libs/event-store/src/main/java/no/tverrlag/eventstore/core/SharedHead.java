package no.tverrlag.eventstore.core;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import no.tverrlag.eventstore.LogUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the head once for all who want to know it.
 *
 * <p>An answer is good for whoever came before the question was put. So those who come while one is
 * under way wait for the next, and of those one puts it.
 */
final class SharedHead implements Supplier<Link> {
    private final Callable<Link> question;
    private final Duration atMost;
    private final Semaphore asking = new Semaphore(1);
    private @Nullable FutureTask<Link> next;

    /**
     * @param atMost how long to wait for one's turn to ask, and for an answer
     */
    SharedHead(Callable<Link> question, Duration atMost) {
        this.question = question;
        this.atMost = atMost;
    }

    /**
     * What the question throws, all who share it are thrown.
     *
     * @throws LogUnavailable if there is no answer in time
     */
    @Override
    public Link get() {
        FutureTask<Link> own = new FutureTask<>(question);
        FutureTask<Link> shared = join(own);
        try {
            if (shared == own) {
                ask(own);
            }
            return shared.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | CancellationException | TimeoutException e) {
            if (e.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new LogUnavailable("the store did not tell its head within " + atMost, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("interrupted while the store was asked for its head", e);
        }
    }

    private synchronized FutureTask<Link> join(FutureTask<Link> own) {
        FutureTask<Link> shared = next == null ? own : next;
        next = shared;
        return shared;
    }

    /** Whatever keeps it from being asked, those who share it do not wait for it in vain. */
    private void ask(FutureTask<Link> shared) throws InterruptedException {
        boolean turn = false;
        try {
            turn = asking.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            synchronized (this) {
                next = null;
            }
            if (!turn) {
                shared.cancel(false);
            }
        }
        if (turn) {
            try {
                shared.run();
            } finally {
                asking.release();
            }
        }
    }
}
