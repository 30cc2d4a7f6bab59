package no.tverrlag.eventstore.axon;

import java.util.Optional;
import no.tverrlag.eventstore.LogReader;
import no.tverrlag.eventstore.StoredEvent;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An endless stream of events; it ends with an error if the log cannot be read on or an event
 * cannot be decoded. Reading may block while the reader is far behind the head.
 */
final class LogStream implements MessageStream<EventMessage> {
    private final LogReader reader;
    private final EventCodec codec;
    private @Nullable Entry<EventMessage> peeked;
    private volatile @Nullable Throwable error;
    private volatile boolean closed;
    private volatile Runnable callback = () -> {};

    LogStream(LogReader reader, EventCodec codec) {
        this.reader = reader;
        this.codec = codec;
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> next() {
        Optional<Entry<EventMessage>> next = peek();
        peeked = null;
        return next;
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> peek() {
        if (peeked == null && !isCompleted()) {
            try {
                StoredEvent stored = reader.poll();
                peeked = stored == null ? null : Entries.of(stored, codec);
            } catch (RuntimeException e) {
                fail(e);
            }
        }
        return Optional.ofNullable(peeked);
    }

    private void fail(RuntimeException why) {
        error = why;
        reader.close();
        callback.run();
    }

    @Override
    public void setCallback(Runnable callback) {
        this.callback = callback;
        boolean ready;
        synchronized (this) {
            ready = peeked != null || isCompleted();
        }
        if (ready) {
            callback.run();
        }
        reader.onAvailable(() -> call(callback));
    }

    private void call(Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException e) {
            error = e;
            reader.close();
        }
    }

    @Override
    public Optional<Throwable> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public boolean isCompleted() {
        return closed || error != null;
    }

    @Override
    public boolean hasNextAvailable() {
        return peek().isPresent();
    }

    @Override
    public void close() {
        closed = true;
        reader.close();
    }
}
