package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which order documents are wanted; no fields mean: in any. */
record SortOrder(List<IndexKey> fields) {

    private static final String NATURAL = "$natural";

    /** The order a query asks for; {@code $natural} is the order of the ids. */
    static SortOrder of(@Nullable Document orderBy) {
        if (orderBy == null) {
            return new SortOrder(List.of());
        }
        return new SortOrder(
                orderBy.entrySet().stream()
                        .map(
                                field ->
                                        new IndexKey(
                                                field.getKey().equals(NATURAL)
                                                        ? "_id"
                                                        : field.getKey(),
                                                ((Number) field.getValue()).intValue() > 0))
                        .toList());
    }

    boolean isAny() {
        return fields.isEmpty();
    }

    /** Bytes whose unsigned order is the wanted order of the documents. */
    byte[] place(Document document) {
        byte[] place = {};
        for (IndexKey field : fields) {
            Object value = Utils.getSubdocumentValueCollectionAware(document, field.getKey());
            place = KeyBytes.concat(place, first(value, field.isAscending()));
        }
        return place;
    }

    /** An array stands where its first element in this direction does. */
    private static byte[] first(@Nullable Object value, boolean ascending) {
        if (!(value instanceof Collection<?> elements)) {
            return KeyBytes.of(value, ascending);
        }
        return elements.stream()
                .map(element -> KeyBytes.of(element, ascending))
                .min(Arrays::compareUnsigned)
                .orElseGet(() -> KeyBytes.ofEmptyArray(ascending));
    }
}
