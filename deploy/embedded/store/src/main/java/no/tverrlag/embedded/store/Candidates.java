package no.tverrlag.embedded.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** The entries along an access path, in its order, each document once. */
final class Candidates {

    private final AccessPath path;
    private final List<Scan> scans;
    private final PriorityQueue<Scan> sideBySide;
    private final Set<DocumentKey> met = new HashSet<>();
    private @Nullable Scan last;
    private int turn;

    Candidates(AccessPath path, LongAdder keysRead) {
        this.path = path;
        List<Range> ranges = path.backwards() ? path.ranges().reversed() : path.ranges();
        Table table = path.index().table();
        this.scans =
                ranges.stream()
                        .map(range -> new Scan(table, range, path.backwards(), keysRead))
                        .toList();
        Comparator<Scan> order = Candidates::compareBehindShared;
        this.sideBySide = new PriorityQueue<>(path.backwards() ? order.reversed() : order);
    }

    /** The scan that stands at the next entry, or null at the end. */
    @Nullable Scan next() {
        Scan next = path.merged() ? nextMerged() : nextInTurn();
        while (next != null && !isNew(next)) {
            next = path.merged() ? nextMerged() : nextInTurn();
        }
        return next;
    }

    /** Holds nothing of the store until {@link #next()} is called again. */
    void pause() {
        scans.forEach(Scan::pause);
    }

    /** The key of the document at which a scan stands. */
    DocumentKey documentKey(Scan scan) {
        return new DocumentKey(path.index().hasDocuments() ? scan.key() : scan.value());
    }

    private boolean isNew(Scan scan) {
        return !path.meetsAgain() || met.add(documentKey(scan));
    }

    private @Nullable Scan nextInTurn() {
        while (turn < scans.size()) {
            Scan scan = scans.get(turn);
            if (scan.advance()) {
                return scan;
            }
            turn++;
        }
        return null;
    }

    private @Nullable Scan nextMerged() {
        if (turn == 0) {
            scans.stream().filter(Scan::advance).forEach(sideBySide::add);
            turn = scans.size();
        } else if (last != null && last.advance()) {
            sideBySide.add(last);
        }
        last = sideBySide.poll();
        return last;
    }

    private static int compareBehindShared(Scan one, Scan other) {
        return Arrays.compareUnsigned(
                one.key(),
                one.range().fixed(),
                one.key().length,
                other.key(),
                other.range().fixed(),
                other.key().length);
    }
}
