package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One way to find the documents of a query: some ranges of one index, read in some direction.
 *
 * @param sorted whether the documents come in the order that is wanted
 * @param merged whether for that order the ranges are read side by side rather than one by one
 * @param backwards whether the index is read against its order
 * @param meetsAgain whether a document can be met more than once on the way
 * @param exact whether every document found this way matches the filter
 * @param entries how many entries of the index will be read if all documents are wanted
 */
record AccessPath(
        Searchable index,
        List<Range> ranges,
        boolean sorted,
        boolean merged,
        boolean backwards,
        boolean meetsAgain,
        boolean exact,
        long entries) {

    private static final int MOST_COUNTED = 200;
    private static final int MOST_MERGED = 2_000;

    /** The path through an index, or null if the index lacks documents that may be wanted. */
    static @Nullable AccessPath through(Searchable index, Terms terms, SortOrder order) {
        Narrowing narrowing = Narrowing.of(index, terms);
        if (!index.isComplete() && narrowing.usesNone()) {
            return null;
        }
        Direction direction = direction(index, narrowing, order);
        List<Range> ranges = narrowing.ranges(direction.shared);
        boolean merged = direction.merged && ranges.size() > 1;
        boolean sorted = direction.sorted && (!merged || ranges.size() <= MOST_MERGED);
        return new AccessPath(
                index,
                ranges,
                sorted,
                merged && sorted,
                direction.backwards && sorted,
                meetsAgain(index, narrowing, ranges.size()),
                narrowing.usesAll(terms),
                entries(index.table(), ranges));
    }

    /** What reading this way costs, in entries, if only the first {@code wanted} are needed. */
    long cost(long wanted, SortOrder order) {
        if (exact && sorted) {
            return Math.min(entries, wanted);
        }
        return sorted || order.isAny() ? entries : 2 * entries;
    }

    /** In one range a document with an array stands once, if the array's field is fixed. */
    private static boolean meetsAgain(Searchable index, Narrowing narrowing, int ranges) {
        return IntStream.range(ranges == 1 ? narrowing.fixed() : 0, index.fields().size())
                .anyMatch(index::isMultikey);
    }

    private static long entries(Table table, List<Range> ranges) {
        long counted =
                ranges.stream()
                        .limit(MOST_COUNTED)
                        .mapToLong(range -> table.count(range.low(), range.high()))
                        .sum();
        return ranges.size() <= MOST_COUNTED ? counted : counted * ranges.size() / MOST_COUNTED;
    }

    private record Direction(boolean sorted, boolean merged, boolean backwards, int shared) {}

    /** Tries where in the index's fields the wanted order may begin: behind fixed fields only. */
    private static Direction direction(Searchable index, Narrowing narrowing, SortOrder order) {
        List<IndexKey> wanted =
                order.fields().stream().filter(key -> !isFixed(index, narrowing, key)).toList();
        if (wanted.isEmpty()) {
            return new Direction(true, false, false, 0);
        }
        List<IndexKey> fields = withDocumentKey(index);
        boolean merged = false;
        for (int start = 0; start <= narrowing.fixed(); start++) {
            for (boolean backwards : new boolean[] {false, true}) {
                if (serves(index, narrowing, fields, start, wanted, backwards)) {
                    return new Direction(true, merged, backwards, start);
                }
            }
            merged |= start < narrowing.fixed() && !narrowing.isOnePoint(start);
        }
        return new Direction(false, false, false, 0);
    }

    /** A field that has the same value in all documents found puts them in no order. */
    private static boolean isFixed(Searchable index, Narrowing narrowing, IndexKey key) {
        return IntStream.range(0, narrowing.fixed())
                .anyMatch(
                        field ->
                                index.fields().get(field).getKey().equals(key.getKey())
                                        && !index.isMultikey(field)
                                        && narrowing.isOnePoint(field));
    }

    private static boolean serves(
            Searchable index,
            Narrowing narrowing,
            List<IndexKey> fields,
            int start,
            List<IndexKey> wanted,
            boolean backwards) {
        if (start + wanted.size() > fields.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            IndexKey field = fields.get(start + i);
            boolean narrowed =
                    start + i < narrowing.fixed()
                            || (start + i == narrowing.fixed() && narrowing.isBounded());
            boolean array = start + i < index.fields().size() && index.isMultikey(start + i);
            if (!field.getKey().equals(wanted.get(i).getKey())
                    || (field.isAscending() == wanted.get(i).isAscending()) == backwards
                    || (array && narrowed)) {
                return false;
            }
        }
        return true;
    }

    /** Behind its fields an index that is not unique has the document's own key. */
    private static List<IndexKey> withDocumentKey(Searchable index) {
        List<IndexKey> fields = new ArrayList<>(index.fields());
        boolean known = fields.stream().anyMatch(field -> field.getKey().equals("_id"));
        if (index.endsWithDocumentKey() && !known) {
            fields.add(new IndexKey("_id", true));
        }
        return fields;
    }
}
