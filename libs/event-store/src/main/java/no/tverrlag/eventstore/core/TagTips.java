package no.tverrlag.eventstore.core;

import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.Criterion;
import no.tverrlag.eventstore.StoredEvent;
import no.tverrlag.eventstore.StoredTag;

/**
 * The highest position seen for each tag and name, in a fixed amount of memory.
 *
 * <p>Answers "definitely no match" or "unknown", never "match": different tags may share a slot,
 * and a slot then holds the higher position, which can only turn the first answer into the second.
 * Each tag has two slots and its lower one counts, so that tags seldom stand in for each other.
 * Nothing is known about what stands at or before the floor. Not safe for use by several threads at
 * once.
 */
final class TagTips {
    private static final long NAME_SEED = 1L << 40;

    private final long[] rows;
    private final int mask;
    private final long floor;

    /**
     * @param bits log2 of the number of slots in each of two rows
     * @param floor position of the last event that will not be added
     */
    TagTips(int bits, long floor) {
        this.rows = new long[2 << bits];
        this.mask = (1 << bits) - 1;
        this.floor = floor;
    }

    void add(StoredEvent event) {
        for (StoredTag tag : event.tags()) {
            raise(hash(tag), event.position());
        }
        raise(hash(event.name()), event.position());
    }

    private void raise(long hash, long position) {
        int a = slotA(hash);
        int b = slotB(hash);
        rows[a] = Math.max(rows[a], position);
        rows[b] = Math.max(rows[b], position);
    }

    /** True if surely no event after the position matches; false says nothing. */
    boolean definitelyNoneAfter(long after, Criteria criteria) {
        if (after < floor || criteria.anyOf().isEmpty()) {
            return false;
        }
        for (Criterion one : criteria.anyOf()) {
            if (!definitelyNoneAfter(after, one)) {
                return false;
            }
        }
        return true;
    }

    private boolean definitelyNoneAfter(long after, Criterion criterion) {
        for (StoredTag tag : criterion.tags()) {
            if (tip(hash(tag)) <= after) {
                return true;
            }
        }
        if (criterion.names().isEmpty()) {
            return false;
        }
        return criterion.names().stream().allMatch(name -> tip(hash(name)) <= after);
    }

    private long tip(long hash) {
        return Math.min(rows[slotA(hash)], rows[slotB(hash)]);
    }

    private int slotA(long hash) {
        return (int) hash & mask;
    }

    private int slotB(long hash) {
        return mask + 1 + ((int) (hash >>> 32) & mask);
    }

    /** On the strings' own hashes, which they remember. */
    private static long hash(StoredTag tag) {
        return mix(31L * tag.key().hashCode() + tag.value().hashCode());
    }

    private static long hash(String name) {
        return mix(NAME_SEED + name.hashCode());
    }

    private static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
