package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The keys under which a document stands in an index: one, or one for each element of an array.
 *
 * @param keys the values of the indexed fields, by their sortable bytes
 * @param arrays a bit for each field, lowest first, that is an array in the document
 * @param present whether the document has any of the fields
 */
record IndexedValues(Map<byte[], KeyValue> keys, int arrays, boolean present) {

    static IndexedValues of(Document document, List<IndexKey> fields) {
        Map<byte[], List<Object>> keys = new TreeMap<>(Arrays::compareUnsigned);
        keys.put(new byte[0], List.of());
        int arrays = 0;
        boolean present = false;
        List<String> arrayPaths = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            IndexKey field = fields.get(i);
            Object value = Utils.getSubdocumentValueCollectionAware(document, field.getKey());
            present |= !(value instanceof Missing);
            if (value instanceof Collection) {
                arrays |= 1 << i;
                arrayPaths.add(field.getKey());
            }
            keys = extended(keys, value, field.isAscending());
        }
        refuseParallel(arrayPaths);
        Map<byte[], KeyValue> found = new TreeMap<>(Arrays::compareUnsigned);
        keys.forEach((bytes, values) -> found.put(bytes, new KeyValue(values)));
        return new IndexedValues(found, arrays, present);
    }

    private static Map<byte[], List<Object>> extended(
            Map<byte[], List<Object>> keys, @Nullable Object value, boolean ascending) {
        Map<byte[], List<Object>> longer = new TreeMap<>(Arrays::compareUnsigned);
        keys.forEach(
                (bytes, values) -> {
                    if (!(value instanceof Collection<?> elements)) {
                        byte[] more = KeyBytes.of(value, ascending);
                        longer.put(KeyBytes.concat(bytes, more), with(values, value));
                    } else if (elements.isEmpty()) {
                        byte[] more = KeyBytes.ofEmptyArray(ascending);
                        longer.put(KeyBytes.concat(bytes, more), with(values, value));
                    } else {
                        for (Object element : elements) {
                            byte[] more = KeyBytes.of(element, ascending);
                            longer.put(KeyBytes.concat(bytes, more), with(values, element));
                        }
                    }
                });
        return longer;
    }

    private static List<Object> with(List<Object> values, @Nullable Object one) {
        List<Object> more = new ArrayList<>(values);
        more.add(Missing.ofNullable(one));
        return more;
    }

    /** Whether there can be no two parallel arrays: an id is never an array. */
    static boolean arePathsOfOneField(List<IndexKey> fields) {
        return fields.stream()
                        .map(field -> root(field.getKey()))
                        .filter(root -> !root.equals("_id"))
                        .distinct()
                        .count()
                <= 1;
    }

    private static String root(String path) {
        int end = path.indexOf('.');
        return end < 0 ? path : path.substring(0, end);
    }

    /** Two arrays are allowed only inside one and the same array of documents. */
    private static void refuseParallel(List<String> paths) {
        if (paths.stream().map(IndexedValues::root).distinct().count() > 1) {
            throw new CannotIndexParallelArraysError(paths);
        }
    }
}
