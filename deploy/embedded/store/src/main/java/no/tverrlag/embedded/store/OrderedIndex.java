package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.h2.mvstore.Cursor;

/**
 * An index on fields, in their order, unique or not.
 *
 * <p>A key is the fields' values and, unless the index is unique, the document's own key. The
 * entries are changed by the same command as the documents, so both are in the same record of the
 * journal.
 */
final class OrderedIndex extends Index<DocumentKey> implements Searchable {

    private final Table table;
    private final Table arrays;
    private final boolean unique;
    private volatile int multikey;

    /**
     * @param arrays the table that says, for every index, which of its fields have had arrays
     */
    OrderedIndex(
            String name,
            List<IndexKey> fields,
            boolean sparse,
            boolean unique,
            Table table,
            Table arrays) {
        super(name, fields, sparse);
        this.table = table;
        this.arrays = arrays;
        this.unique = unique;
        byte[] bits = arrays.get(KeyBytes.of(table.name()));
        this.multikey = bits == null ? 0 : ByteBuffer.wrap(bits).getInt();
    }

    @Override
    public Table table() {
        return table;
    }

    @Override
    public List<IndexKey> fields() {
        return getKeys();
    }

    @Override
    public boolean hasDocuments() {
        return false;
    }

    @Override
    public boolean endsWithDocumentKey() {
        return !unique;
    }

    @Override
    public boolean isComplete() {
        return !isSparse();
    }

    @Override
    public boolean isMultikey(int field) {
        return (multikey & (1 << field)) != 0;
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other)
                && unique == other.isUnique()
                && Objects.equals(
                        toIndexDescription().get("key"), other.toIndexDescription().get("key"));
    }

    @Override
    public DocumentKey getPosition(Document document) {
        return IdIndex.keyOf(document);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<DocumentKey> collection) {
        refuseDuplicate(document, collection);
    }

    @Override
    public void checkUpdate(
            Document before, Document after, MongoCollection<DocumentKey> collection) {
        refuseDuplicate(after, collection);
    }

    /** A single field cannot be in conflict with another one, and what is not unique with none. */
    private void refuseDuplicate(Document document, MongoCollection<DocumentKey> collection) {
        if (!unique && IndexedValues.arePathsOfOneField(getKeys())) {
            return;
        }
        IndexedValues values = IndexedValues.of(document, getKeys());
        if (!unique || isLeftOut(values)) {
            return;
        }
        byte[] own = IdIndex.keyOf(document).bytes();
        for (byte[] bytes : values.keys()) {
            byte[] holder = table.get(bytes);
            if (holder != null && !Arrays.equals(holder, own)) {
                KeyValue value = IndexedValues.valueOf(document, getKeys(), bytes);
                throw new DuplicateKeyError(this, collection, getKeys(), value);
            }
        }
    }

    @Override
    public void add(
            Document document, DocumentKey position, MongoCollection<DocumentKey> collection) {
        if (unique) {
            refuseDuplicate(document, collection);
        }
        IndexedValues values = IndexedValues.of(document, getKeys());
        if (!isLeftOut(values)) {
            remember(values.arrays());
            values.keys().forEach(bytes -> enter(bytes, position));
        }
    }

    private void enter(byte[] values, DocumentKey position) {
        if (unique) {
            table.put(key(values, position), position.bytes());
        } else {
            table.enter(key(values, position), position.bytes());
        }
    }

    @Override
    public DocumentKey remove(Document document) {
        DocumentKey position = IdIndex.keyOf(document);
        IndexedValues values = IndexedValues.of(document, getKeys());
        if (!isLeftOut(values)) {
            values.keys().forEach(bytes -> table.remove(key(bytes, position)));
        }
        return position;
    }

    @Override
    public void updateInPlace(
            Document before,
            Document after,
            DocumentKey position,
            MongoCollection<DocumentKey> collection) {
        IndexedValues old = IndexedValues.of(before, getKeys());
        IndexedValues fresh = IndexedValues.of(after, getKeys());
        if (!old.sameKeysAs(fresh) || isSparse()) {
            remove(before);
            add(after, position, collection);
        }
        remember(fresh.arrays());
    }

    private boolean isLeftOut(IndexedValues values) {
        return isSparse() && !values.present();
    }

    private byte[] key(byte[] values, DocumentKey position) {
        return unique ? values : KeyBytes.concat(values, position.bytes());
    }

    private void remember(int fields) {
        if ((multikey | fields) != multikey) {
            multikey |= fields;
            byte[] bits = ByteBuffer.allocate(Integer.BYTES).putInt(multikey).array();
            arrays.put(KeyBytes.of(table.name()), bits);
        }
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<DocumentKey> getPositions(Document query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long getCount() {
        return table.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    /** Forgets all entries, of an index that could not be built. */
    void clear() {
        for (Cursor<byte[], byte[]> entry = table.from(new byte[0]); entry.hasNext(); ) {
            table.remove(entry.next());
        }
        drop();
    }

    @Override
    public void drop() {
        arrays.remove(KeyBytes.of(table.name()));
    }
}
