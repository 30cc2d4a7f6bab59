package no.tverrlag.eventstore.core;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.Sourced;
import no.tverrlag.eventstore.StoredEvent;
import org.jspecify.annotations.Nullable;

/**
 * What was sourced lately, so that a case is read once and then only what has come to it.
 *
 * <p>An event never changes, so what was found up to a marker stays right for ever; whoever asks
 * adds what stands after the marker. The cases asked for longest ago give way.
 */
final class Remembered {
    /** About what an event takes in memory beside its payload. */
    private static final int EVENT_OVERHEAD = 500;

    private record Key(Criteria criteria, long from) {}

    private final long maxBytes;
    private final Map<Key, Sourced> cases = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /**
     * @param maxBytes of all cases together; a case that is larger alone is not kept
     */
    Remembered(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** What was found when these events were last asked for, or null. */
    synchronized @Nullable Sourced find(Criteria criteria, long from) {
        return cases.get(new Key(criteria, from));
    }

    /** Keeps what was found, unless more is known already. */
    synchronized void keep(Criteria criteria, long from, Sourced found) {
        Key key = new Key(criteria, from);
        Sourced before = cases.get(key);
        if (size(found) > maxBytes || (before != null && before.marker() >= found.marker())) {
            return;
        }
        cases.put(key, found);
        bytes += size(found) - (before == null ? 0 : size(before));
        Iterator<Sourced> oldest = cases.values().iterator();
        while (bytes > maxBytes) {
            bytes -= size(oldest.next());
            oldest.remove();
        }
    }

    /** What was found before, and what came after it. */
    static Sourced joined(Sourced before, List<StoredEvent> after, long marker) {
        if (after.isEmpty()) {
            return new Sourced(before.events(), marker);
        }
        List<StoredEvent> all = new ArrayList<>(before.events().size() + after.size());
        all.addAll(before.events());
        all.addAll(after);
        return new Sourced(all, marker);
    }

    private static long size(Sourced found) {
        long size = EVENT_OVERHEAD;
        for (StoredEvent event : found.events()) {
            size += EVENT_OVERHEAD + event.data().length;
        }
        return size;
    }
}
