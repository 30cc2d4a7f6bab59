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
import org.jspecify.annotations.Nullable;

/**
 * The keys under which a document stands in an index: one, or one for each element of an array.
 *
 * @param keys the sortable bytes of the indexed fields, in their order, each once
 * @param arrays a bit for each field, lowest first, that is an array in the document
 * @param present whether the document has any of the fields
 */
record IndexedValues(List<byte[]> keys, int arrays, boolean present) {

    private static final byte[] NOTHING = {};

    static IndexedValues of(Document document, List<IndexKey> fields) {
        List<byte[]> keys = List.of(NOTHING);
        int arrays = 0;
        boolean present = false;
        List<String> arrayPaths = new ArrayList<>(1);
        for (int i = 0; i < fields.size(); i++) {
            IndexKey field = fields.get(i);
            Object value = Utils.getSubdocumentValueCollectionAware(document, field.getKey());
            present |= !(value instanceof Missing);
            if (value instanceof Collection) {
                arrays |= 1 << i;
                arrayPaths.add(field.getKey());
            }
            keys = extended(keys, parts(value, field.isAscending()));
        }
        refuseParallel(arrayPaths);
        return new IndexedValues(arrays == 0 ? keys : sorted(keys), arrays, present);
    }

    /** What one field adds to a key: one part, or one for each element. */
    private static List<byte[]> parts(@Nullable Object value, boolean ascending) {
        if (!(value instanceof Collection<?> elements)) {
            return List.of(KeyBytes.of(value, ascending));
        }
        if (elements.isEmpty()) {
            return List.of(KeyBytes.ofEmptyArray(ascending));
        }
        List<byte[]> parts = new ArrayList<>(elements.size());
        for (Object element : elements) {
            parts.add(KeyBytes.of(element, ascending));
        }
        return parts;
    }

    private static List<byte[]> extended(List<byte[]> keys, List<byte[]> parts) {
        if (keys.size() == 1 && keys.getFirst().length == 0) {
            return parts;
        }
        List<byte[]> longer = new ArrayList<>(keys.size() * parts.size());
        for (byte[] key : keys) {
            for (byte[] part : parts) {
                longer.add(KeyBytes.concat(key, part));
            }
        }
        return longer;
    }

    private static List<byte[]> sorted(List<byte[]> keys) {
        List<byte[]> sorted = new ArrayList<>(keys);
        sorted.sort(Arrays::compareUnsigned);
        List<byte[]> distinct = new ArrayList<>(sorted.size());
        for (byte[] key : sorted) {
            if (distinct.isEmpty() || !Arrays.equals(distinct.getLast(), key)) {
                distinct.add(key);
            }
        }
        return distinct;
    }

    boolean sameKeysAs(IndexedValues other) {
        return Arrays.deepEquals(keys.toArray(), other.keys.toArray());
    }

    /** The values behind one of a document's keys, to be told to whoever asks. */
    static KeyValue valueOf(Document document, List<IndexKey> fields, byte[] key) {
        List<Object> values = new ArrayList<>();
        int at = 0;
        for (IndexKey field : fields) {
            Object value = Utils.getSubdocumentValueCollectionAware(document, field.getKey());
            Object found = value;
            if (value instanceof Collection<?> elements) {
                found = elementAt(elements, field.isAscending(), key, at, value);
            }
            at += partOf(found, value, field.isAscending()).length;
            values.add(Missing.ofNullable(found));
        }
        return new KeyValue(values);
    }

    private static byte[] partOf(@Nullable Object found, @Nullable Object value, boolean up) {
        boolean empty = found == value && value instanceof Collection<?> all && all.isEmpty();
        return empty ? KeyBytes.ofEmptyArray(up) : KeyBytes.of(found, up);
    }

    private static @Nullable Object elementAt(
            Collection<?> elements, boolean ascending, byte[] key, int at, Object otherwise) {
        for (Object element : elements) {
            byte[] part = KeyBytes.of(element, ascending);
            if (at + part.length <= key.length
                    && Arrays.equals(key, at, at + part.length, part, 0, part.length)) {
                return element;
            }
        }
        return otherwise;
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
        if (paths.size() > 1 && paths.stream().map(IndexedValues::root).distinct().count() > 1) {
            throw new CannotIndexParallelArraysError(paths);
        }
    }
}
