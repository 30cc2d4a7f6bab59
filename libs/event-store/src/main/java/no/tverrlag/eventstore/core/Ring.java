package no.tverrlag.eventstore.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.tverrlag.eventstore.StoredEvent;
import org.jspecify.annotations.Nullable;

/** The last events of the log, bounded by number and bytes. Not safe for several threads. */
class Ring {
    private final @Nullable StoredEvent[] slots;
    private final long maxBytes;
    private long low;
    private long high;
    private long bytes;

    /**
     * @param before position of the last event that will not be added
     */
    Ring(int maxEvents, long maxBytes, long before) {
        this.slots = new StoredEvent[maxEvents];
        this.maxBytes = maxBytes;
        this.low = before + 1;
        this.high = before;
    }

    void add(StoredEvent event) {
        if (high - low + 1 == slots.length) {
            dropOldest();
        }
        high = event.position();
        slots[slot(high)] = event;
        bytes += event.data().length;
        while (bytes > maxBytes && low < high) {
            dropOldest();
        }
    }

    /** Nothing will ever stand up to this position behind what was added. */
    void giveUp(long last) {
        Arrays.fill(slots, null);
        bytes = 0;
        low = last + 1;
        high = last;
    }

    private void dropOldest() {
        StoredEvent oldest = slots[slot(low)];
        if (oldest != null) {
            bytes -= oldest.data().length;
        }
        slots[slot(low)] = null;
        low++;
    }

    /** Events from the position on, {@code max} at most; null if some are no longer here. */
    @Nullable List<StoredEvent> from(long position, int max) {
        if (position < low) {
            return null;
        }
        List<StoredEvent> found = new ArrayList<>((int) Math.clamp(high - position + 1, 0, max));
        for (long at = position; at <= high && found.size() < max; at++) {
            StoredEvent event = slots[slot(at)];
            if (event != null) {
                found.add(event);
            }
        }
        return found;
    }

    private int slot(long position) {
        return (int) (position % slots.length);
    }
}
