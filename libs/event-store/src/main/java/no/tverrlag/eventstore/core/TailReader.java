package no.tverrlag.eventstore.core;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.EventLogException;
import no.tverrlag.eventstore.LogCorrupted;
import no.tverrlag.eventstore.LogReader;
import no.tverrlag.eventstore.StoredEvent;
import org.jspecify.annotations.Nullable;

/** A reader fed from the tail's memory, or by reading the store while it is behind that. */
final class TailReader implements LogReader {
    private static final int EVENTS = 256;

    private final Tail tail;
    private final BatchStorage storage;
    private final PageAhead pages;
    private final Continuity continuity;
    private final Tailer tailer;
    private final Criteria criteria;
    private final Runnable onChange = this::wake;
    private final Queue<StoredEvent> page = new ArrayDeque<>();
    private long next;
    private @Nullable Link cursor;
    private @Nullable StoredEvent peeked;
    private @Nullable EventLogException failure;
    private volatile @Nullable Runnable callback;
    private volatile boolean closed;

    TailReader(
            Tail tail,
            BatchStorage storage,
            Continuity continuity,
            Tailer tailer,
            PageAhead pages,
            Criteria criteria,
            long from) {
        this.tail = tail;
        this.storage = storage;
        this.pages = pages;
        this.continuity = continuity;
        this.tailer = tailer;
        this.criteria = criteria;
        this.next = Math.max(1, from);
        tailer.add(onChange);
    }

    @Override
    public synchronized @Nullable StoredEvent poll() {
        StoredEvent event = peek();
        peeked = null;
        return event;
    }

    @Override
    public synchronized @Nullable StoredEvent peek() {
        requireSound();
        while (peeked == null && !closed && (!page.isEmpty() || fill())) {
            StoredEvent event = page.poll();
            if (event == null) {
                continue; // positions that are given up
            }
            next = event.position() + 1;
            peeked = criteria.matches(event) ? event : null;
        }
        return closed ? null : peeked;
    }

    private void requireSound() {
        if (failure != null) {
            throw Tail.stopped(failure);
        }
        tail.requireNotGone();
    }

    @Override
    public boolean hasNext() {
        return peek() != null;
    }

    @Override
    public synchronized long position() {
        StoredEvent event = peeked;
        return event != null ? event.position() - 1 : next - 1;
    }

    /** Moves on to the events that come next; false if there are none yet. */
    private boolean fill() {
        Link taken = cursor;
        if (taken != null) {
            next = Math.max(next, taken.last() + 1);
        }
        if (next > tail.head().last()) {
            tail.requireSound();
            return false;
        }
        List<StoredEvent> recent = tail.recent(next, EVENTS);
        if (recent != null) {
            cursor = null;
            pages.drop();
            page.addAll(recent);
            return !page.isEmpty();
        }
        fillFromStore();
        return true;
    }

    /** Never beyond the tail's head: what stands after that is the tail's to take in and watch. */
    private void fillFromStore() {
        try {
            Link before = cursor;
            if (before == null) {
                Batch first = storage.at(next);
                if (first == null) {
                    throw new LogCorrupted("nothing stands at position " + next);
                }
                take(first);
                return;
            }
            List<Batch> found = pages.after(before.last());
            takeFollowing(before, found);
            if (pages.isFull(found)) {
                goAhead();
            }
        } catch (LogCorrupted broken) {
            EventLogException why = continuity.explain(broken);
            failure = why;
            throw why;
        }
    }

    private void takeFollowing(Link known, List<Batch> found) {
        Link before = known;
        for (Batch batch : found) {
            if (batch.first() > tail.head().last()) {
                break;
            }
            batch.requireFollows(before);
            before = batch.link();
            take(batch);
        }
        if (before.equals(known)) {
            throw new LogCorrupted("nothing stands after position " + before.last());
        }
    }

    /** What comes next will be read from the store too, unless it is in memory by then. */
    private void goAhead() {
        Link last = cursor;
        if (last != null && last.last() < tail.head().last()) {
            pages.begin(last.last());
        }
    }

    private void take(Batch batch) {
        batch.events().stream().filter(event -> event.position() >= next).forEach(page::add);
        cursor = batch.link();
    }

    @Override
    public void onAvailable(Runnable callback) {
        this.callback = callback;
        long from;
        synchronized (this) {
            from = peeked != null ? 0 : next;
        }
        if (from <= tail.head().last() || tail.hasFailed()) {
            wake();
        }
    }

    private void wake() {
        Runnable now = callback;
        if (now != null && !closed) {
            now.run();
        }
    }

    @Override
    public void close() {
        closed = true;
        tailer.remove(onChange);
    }
}
