package no.tverrlag.eventstore.core;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
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
    private final Supplier<Link> question;
    private final Duration atMost;
    private final ReentrantLock asking = new ReentrantLock();
    private @Nullable CompletableFuture<Link> next;

    /**
     * @param atMost how long to wait for an answer
     */
    SharedHead(Supplier<Link> question, Duration atMost) {
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
        CompletableFuture<Link> own = null;
        CompletableFuture<Link> answer;
        synchronized (this) {
            if (next == null) {
                own = new CompletableFuture<>();
                next = own;
            }
            answer = next;
        }
        if (own != null) {
            ask(own);
        }
        return answer(answer);
    }

    private void ask(CompletableFuture<Link> own) {
        asking.lock();
        try {
            synchronized (this) {
                next = null;
            }
            own.complete(question.get());
        } catch (Throwable e) {
            own.completeExceptionally(e);
        } finally {
            asking.unlock();
        }
    }

    private Link answer(CompletableFuture<Link> answer) {
        try {
            return answer.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new LogUnavailable("the head could not be asked for", e);
        } catch (TimeoutException e) {
            throw new LogUnavailable("the store did not tell its head within " + atMost, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("interrupted while the store was asked for its head", e);
        }
    }
}
