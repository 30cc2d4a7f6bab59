package no.tverrlag.privacy;

import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoTimeoutException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Who asks the store for the same thing at the same time shares one question, and its failure. */
final class SharedQuestions<K, V> {

    /** The driver gives up earlier. */
    private static final long SECONDS = 120;

    private final Map<K, CompletableFuture<V>> asked = new ConcurrentHashMap<>();

    V ask(K about, Supplier<V> question) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> others = asked.putIfAbsent(about, mine);
        if (others != null) {
            return answer(others);
        }
        try {
            mine.complete(question.get());
        } catch (RuntimeException | Error failed) {
            mine.completeExceptionally(failed);
        } finally {
            asked.remove(about, mine);
        }
        return answer(mine);
    }

    private static <V> V answer(CompletableFuture<V> asked) {
        try {
            return asked.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException why
                    ? why
                    : new IllegalStateException(failed.getCause());
        } catch (TimeoutException late) {
            throw new MongoTimeoutException("the store has not answered");
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new MongoInterruptedException("interrupted while waiting for the store", ended);
        }
    }
}
