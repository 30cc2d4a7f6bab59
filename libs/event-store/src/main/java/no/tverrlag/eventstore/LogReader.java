package no.tverrlag.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * An endless, ordered look at the log, for one thread at a time.
 *
 * <p>Never skips: where it cannot go on in order, it throws. A reader far behind the head reads
 * from the store on the calling thread; one near the head is fed from memory.
 */
public interface LogReader extends AutoCloseable {
    /**
     * The next matching event, or null if there is none yet.
     *
     * @throws LogUnavailable if the store cannot be read now; may be called again
     * @throws LogCorrupted if the log cannot be read on from here; every later call throws it too
     * @throws LogReverted if the store no longer holds what this engine has seen; likewise
     */
    @Nullable StoredEvent poll();

    /** The event that {@link #poll()} would return, without moving on. */
    @Nullable StoredEvent peek();

    /** Whether {@link #poll()} would return an event; throws as it does. */
    boolean hasNext();

    /**
     * Position up to which everything has been considered; the next event returned stands after it.
     */
    long position();

    /**
     * Sets what is called when there may be something to read, or the log has failed; it replaces
     * the callback before it, is called at once if there is something already, and must be quick.
     */
    void onAvailable(Runnable callback);

    /** Stops the reader; nothing is returned and no callback is called afterwards. */
    @Override
    void close();
}
