package no.tverrlag.eventstore.core;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the head once for all who want to know it.
 *
 * <p>An answer is good for whoever came before the question was put. So those who come while one is
 * under way wait for the next, and of those one puts it.
 */
final class SharedHead implements Supplier<Link> {
    private final Supplier<Link> question;
    private final ReentrantLock asking = new ReentrantLock();
    private @Nullable CompletableFuture<Link> next;

    SharedHead(Supplier<Link> question) {
        this.question = question;
    }

    /** What the question throws, all who share it are thrown. */
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

    private static Link answer(CompletableFuture<Link> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw e;
        }
    }
}
