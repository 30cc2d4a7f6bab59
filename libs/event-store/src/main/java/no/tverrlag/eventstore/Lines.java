package no.tverrlag.eventstore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lines of those who were beaten to a boundary, so that they decide one after the other.
 *
 * <p>Whoever meets another writer has read and decided for nothing, and of many who try again at
 * once all but one do so again. A boundary has a line only while somebody who was beaten there is
 * in it; others pass freely. Lines spare work and protect nothing, which is what the append's
 * condition is for: other processes have lines of their own, and who has waited too long goes on.
 */
public final class Lines {
    private static final Comparator<StoredTag> ORDER = Comparator.comparing(StoredTag::stored);
    private static final Place NOWHERE = new Place(() -> {});
    private static final long JITTER_NANOS = 5_000_000;

    private final Map<StoredTag, Line> lines = new ConcurrentHashMap<>();

    /** A place at the head of some lines, or of none; to be left on any thread. */
    public static final class Place implements AutoCloseable {
        private final Runnable leaving;

        private Place(Runnable leaving) {
            this.leaving = leaving;
        }

        @Override
        public void close() {
            leaving.run();
        }
    }

    /** One boundary's: whoever holds the permit is at its head. */
    private static final class Line {
        private final Semaphore head = new Semaphore(1, true);
        private int people;
    }

    /** A line that somebody stands in, at its head or not. */
    private record Standing(StoredTag tag, Line line, boolean atHead) {}

    /**
     * Waits at every line that there is for one of the tags; in the tags' order, so that no two
     * wait for each other. Who was beaten in line, too, has met another process; they part by
     * waiting differently, up to 5 ms longer each time.
     *
     * @param beaten how often the caller has met another writer there; if at all, there is a line
     *     now
     * @param atMost how long to wait at each line before going on without
     */
    public Place enter(Collection<StoredTag> boundary, int beaten, Duration atMost) {
        if (beaten == 0 && lines.isEmpty()) {
            return NOWHERE;
        }
        List<Standing> standing = new ArrayList<>();
        for (StoredTag tag : boundary.stream().distinct().sorted(ORDER).toList()) {
            Line line = lines.compute(tag, (_, there) -> joined(there, beaten > 0));
            if (line != null) {
                standing.add(new Standing(tag, line, awaitHead(line, atMost)));
            }
        }
        if (beaten > 1) {
            long most = JITTER_NANOS * (beaten - 1);
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
        }
        return new Place(() -> standing.reversed().forEach(this::leave));
    }

    private static @Nullable Line joined(@Nullable Line there, boolean beaten) {
        Line line = there == null && beaten ? new Line() : there;
        if (line != null) {
            line.people++;
        }
        return line;
    }

    private static boolean awaitHead(Line line, Duration atMost) {
        try {
            return line.head.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void leave(Standing left) {
        if (left.atHead()) {
            left.line().head.release();
        }
        lines.computeIfPresent(left.tag(), (_, line) -> --line.people == 0 ? null : line);
    }

    /** How many boundaries have a line. */
    int count() {
        return lines.size();
    }
}
