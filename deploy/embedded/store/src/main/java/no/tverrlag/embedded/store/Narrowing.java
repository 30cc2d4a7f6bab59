package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of an index can have the documents some terms are about: the first fields fixed to
 * values, the next one perhaps to a range.
 *
 * <p>In a field with arrays one element may satisfy one term and another element another, so there
 * only one term is used.
 */
final class Narrowing {

    private static final int MOST_RANGES = 5_000;

    private final Searchable index;
    private final List<List<byte[]>> prefixes = new ArrayList<>();
    private final Set<Term> used = new HashSet<>();
    private int fixed;
    private byte[] low = {};
    private byte[] high = {KeyBytes.AFTER_ALL};
    private boolean bounded;

    private Narrowing(Searchable index) {
        this.index = index;
        prefixes.add(List.of());
    }

    static Narrowing of(Searchable index, Terms terms) {
        Narrowing narrowing = new Narrowing(index);
        List<IndexKey> fields = index.fields();
        boolean goOn = true;
        for (int i = 0; i < fields.size() && goOn; i++) {
            List<Term> on = terms.on(fields.get(i).getKey());
            goOn = narrowing.fix(on, fields.get(i));
            if (!goOn) {
                narrowing.bound(on, i, fields.get(i).isAscending());
            }
        }
        return narrowing;
    }

    /** How many of the first fields have given values. */
    int fixed() {
        return fixed;
    }

    /** Is the field behind the fixed ones limited to a range? */
    boolean isBounded() {
        return bounded;
    }

    boolean usesAll(Terms terms) {
        return terms.isComplete() && used.containsAll(terms.all());
    }

    boolean usesNone() {
        return used.isEmpty();
    }

    boolean isOnePoint(int field) {
        return prefixes.stream()
                        .map(prefix -> new DocumentKey(prefix.get(field)))
                        .distinct()
                        .count()
                <= 1;
    }

    /** The ranges in the order of the index; {@code shared} first fields count as their prefix. */
    List<Range> ranges(int shared) {
        TreeSet<Range> ranges = new TreeSet<>();
        for (List<byte[]> prefix : prefixes) {
            byte[] all = joined(prefix, prefix.size());
            ranges.add(
                    new Range(
                            KeyBytes.concat(all, low),
                            KeyBytes.concat(all, high),
                            joined(prefix, shared).length));
        }
        return List.copyOf(ranges);
    }

    private static byte[] joined(List<byte[]> prefix, int count) {
        byte[] all = {};
        for (byte[] part : prefix.subList(0, count)) {
            all = KeyBytes.concat(all, part);
        }
        return all;
    }

    private boolean fix(List<Term> terms, IndexKey field) {
        Term.OneOf best = null;
        for (Term term : terms) {
            if (term instanceof Term.OneOf one
                    && (best == null || one.values().size() < best.values().size())) {
                best = one;
            }
        }
        if (best == null || (long) best.values().size() * prefixes.size() > MOST_RANGES) {
            return false;
        }
        List<List<byte[]>> longer = new ArrayList<>();
        for (List<byte[]> prefix : prefixes) {
            for (Object value : best.values()) {
                List<byte[]> more = new ArrayList<>(prefix);
                more.add(KeyBytes.of(value, field.isAscending()));
                longer.add(more);
            }
        }
        prefixes.clear();
        prefixes.addAll(longer);
        used.add(best);
        fixed++;
        return true;
    }

    private void bound(List<Term> terms, int field, boolean ascending) {
        Term.Bound above = bound(terms, true);
        Term.Bound below = bound(terms, false);
        if (above != null && below != null && (index.isMultikey(field) || differ(above, below))) {
            below = null;
        }
        if (above != null) {
            used.add(above);
        }
        if (below != null) {
            used.add(below);
        }
        bounded = above != null || below != null;
        limit(above, below, ascending);
    }

    private static Term.@Nullable Bound bound(List<Term> terms, boolean lower) {
        for (Term term : terms) {
            if (term instanceof Term.Bound bound && bound.lower() == lower) {
                return bound;
            }
        }
        return null;
    }

    private static boolean differ(Term.Bound above, Term.Bound below) {
        return KeyBytes.of(above.value())[0] != KeyBytes.of(below.value())[0];
    }

    private void limit(Term.@Nullable Bound above, Term.@Nullable Bound below, boolean ascending) {
        Term.Bound any = above == null ? below : above;
        if (any == null) {
            return;
        }
        byte type = KeyBytes.of(any.value(), ascending)[0];
        byte[] first = {type};
        byte[] behind = {(byte) (type + 1)};
        Term.Bound start = ascending ? above : below;
        Term.Bound end = ascending ? below : above;
        low = start == null ? first : edge(start, ascending, !start.inclusive());
        high = end == null ? behind : edge(end, ascending, end.inclusive());
    }

    private static byte[] edge(Term.Bound bound, boolean ascending, boolean behind) {
        byte[] value = KeyBytes.of(bound.value(), ascending);
        return behind ? KeyBytes.afterAll(value) : value;
    }
}
