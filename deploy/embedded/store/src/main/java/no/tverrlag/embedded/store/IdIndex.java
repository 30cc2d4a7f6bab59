package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;

/** The index on {@code _id}, which is the table of the documents itself: they are sorted by id. */
final class IdIndex extends Index<DocumentKey> {

    private final Table documents;

    IdIndex(String name, List<IndexKey> keys, Table documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    static DocumentKey keyOf(Document document) {
        return new DocumentKey(KeyBytes.of(document.get("_id")));
    }

    @Override
    public DocumentKey getPosition(Document document) {
        return keyOf(document);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<DocumentKey> collection) {
        Object id = document.get("_id");
        if (documents.contains(KeyBytes.of(id))) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(id));
        }
    }

    @Override
    public void add(
            Document document, DocumentKey position, MongoCollection<DocumentKey> collection) {}

    @Override
    public DocumentKey remove(Document document) {
        return keyOf(document);
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
        return documents.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void checkUpdate(
            Document before, Document after, MongoCollection<DocumentKey> collection) {}

    @Override
    public void updateInPlace(
            Document before,
            Document after,
            DocumentKey position,
            MongoCollection<DocumentKey> collection) {}

    @Override
    public void drop() {}

    @Override
    public boolean isUnique() {
        return true;
    }
}
