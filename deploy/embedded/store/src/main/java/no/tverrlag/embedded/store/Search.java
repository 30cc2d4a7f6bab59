package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Chooses how to find the documents of a query.
 *
 * <p>Each index, and the documents' own order, is a path; an {@code $or} can also be one path for
 * each branch. What a path costs is the number of entries it reads, which a table tells without
 * visiting them, so the choice rests on counts and not on guesses.
 */
final class Search {

    private final Table documents;
    private final DocumentOrder order;
    private final List<OrderedIndex> indexes;
    private final LongAdder keysRead;
    private final LongAdder documentsRead;

    Search(
            DocumentOrder order,
            List<OrderedIndex> indexes,
            LongAdder keysRead,
            LongAdder documentsRead) {
        this.documents = order.table();
        this.order = order;
        this.indexes = indexes;
        this.keysRead = keysRead;
        this.documentsRead = documentsRead;
    }

    /** The documents that match, in the wanted order; {@code wanted} is how many are needed. */
    Documents find(Document asked, SortOrder sort, long wanted) {
        Document filter = Conditions.separate(asked);
        Terms terms = Terms.of(filter);
        AccessPath single = cheapest(terms, sort, wanted);
        List<AccessPath> branches = branches(terms, sort, wanted);
        if (branches == null || cost(branches, sort, wanted) >= single.cost(wanted, sort)) {
            return single.sorted() ? found(single, filter) : sorted(found(single, filter), sort);
        }
        List<Documents> found = branches.stream().map(path -> found(path, filter)).toList();
        boolean byId = isById(sort) && branches.stream().allMatch(AccessPath::sorted);
        Documents either = new Either(found, byId, byId && !sort.fields().getFirst().isAscending());
        return byId || sort.isAny() ? either : sorted(either, sort);
    }

    /** How many documents match. */
    long count(Document asked) {
        Document filter = Conditions.separate(asked);
        Terms terms = Terms.of(filter);
        SortOrder any = SortOrder.of(null);
        AccessPath path = cheapest(terms, any, Long.MAX_VALUE);
        if (path.exact() && !path.meetsAgain()) {
            return path.ranges().stream()
                    .mapToLong(range -> path.index().table().count(range.low(), range.high()))
                    .sum();
        }
        Documents found = find(filter, any, Long.MAX_VALUE);
        long count = 0;
        while (found.next() != null) {
            count++;
        }
        return count;
    }

    private Documents found(AccessPath path, Document filter) {
        return new Found(documents, path, filter, keysRead, documentsRead);
    }

    private AccessPath cheapest(Terms terms, SortOrder sort, long wanted) {
        AccessPath best = AccessPath.through(order, terms, sort);
        if (best == null) {
            throw new IllegalStateException("the documents' own order has every document");
        }
        for (OrderedIndex index : indexes) {
            AccessPath path = AccessPath.through(index, terms, sort);
            if (path != null && isCheaper(path, best, wanted, sort)) {
                best = path;
            }
        }
        return best;
    }

    private static boolean isCheaper(
            AccessPath path, AccessPath best, long wanted, SortOrder sort) {
        long cost = path.cost(wanted, sort);
        long bestCost = best.cost(wanted, sort);
        return cost < bestCost || (cost == bestCost && path.sorted() && !best.sorted());
    }

    private @Nullable List<AccessPath> branches(Terms terms, SortOrder sort, long wanted) {
        List<Terms> alternatives = terms.alternatives();
        if (alternatives == null) {
            return null;
        }
        return alternatives.stream()
                .map(branch -> cheapest(terms.with(branch), sort, wanted))
                .toList();
    }

    private static long cost(List<AccessPath> branches, SortOrder sort, long wanted) {
        return branches.stream().mapToLong(path -> path.cost(wanted, sort)).sum();
    }

    private static boolean isById(SortOrder sort) {
        return sort.fields().size() == 1 && sort.fields().getFirst().getKey().equals("_id");
    }

    private static Documents sorted(Documents found, SortOrder sort) {
        List<Placed> all = new ArrayList<>();
        for (Document next = found.next(); next != null; next = found.next()) {
            all.add(new Placed(sort.place(next), next));
        }
        all.sort((one, other) -> Arrays.compareUnsigned(one.place, other.place));
        return Documents.of(all.stream().map(Placed::document).toList());
    }

    private record Placed(byte[] place, Document document) {}
}
