package no.tverrlag.eventstore.core;

import no.tverrlag.eventstore.LogReverted;

/**
 * Says that another writer may have written, where the store can tell.
 *
 * <p>It is a reason to look sooner and nothing else: what is read is decided by positions. A bell
 * that rings too often costs a read, one that stays silent costs time, and neither costs an event.
 */
public interface Bell extends AutoCloseable {
    /** All that may have been written while nobody listened. */
    long ANYTHING = Long.MAX_VALUE;

    /** Of a store that cannot tell. */
    Bell NONE =
            new Bell() {
                @Override
                public void start(Listener listener) {}

                @Override
                public boolean isListening() {
                    return false;
                }

                @Override
                public void close() {}
            };

    /** Who is woken; called from the bell's thread, and quick. */
    interface Listener {
        /** There may be something new up to this position. */
        void rang(long position);

        /** The log has been taken away from the store. */
        void gone(LogReverted why);
    }

    /** Begins to ring; called once. */
    void start(Listener listener);

    /** Whether a write of another would ring now. */
    boolean isListening();

    @Override
    void close();
}
