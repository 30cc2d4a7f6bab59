package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.bson.Document;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/** A collection whose documents stand in a table by their ids. */
abstract class StoredDocuments extends AbstractMongoCollection<DocumentKey> {

    final Table documents;

    StoredDocuments(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            Table documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    final @Nullable String idField() {
        return getIdField();
    }

    @Override
    public int count() {
        return (int) documents.size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int difference) {}

    @Override
    protected int getDataSize() {
        long bytes = 0;
        for (Cursor<byte[], byte[]> entry = all(); entry.hasNext(); entry.next()) {
            bytes += entry.getValue() == null ? 0 : entry.getValue().length;
        }
        return (int) Math.min(Integer.MAX_VALUE, bytes);
    }

    @Override
    protected @Nullable Document getDocument(DocumentKey position) {
        byte[] bytes = documents.get(position.bytes());
        return bytes == null ? null : Bson.decode(bytes);
    }

    @Override
    protected DocumentKey addDocumentInternal(Document document) {
        String field = idField();
        Object id = field == null ? UUID.randomUUID() : document.get(field);
        DocumentKey key = new DocumentKey(KeyBytes.of(id));
        documents.put(key.bytes(), Bson.encode(document));
        return key;
    }

    @Override
    protected void handleUpdate(DocumentKey position, Document before, Document after) {
        documents.put(position.bytes(), Bson.encode(after));
    }

    @Override
    protected void removeDocument(DocumentKey position) {
        documents.remove(position.bytes());
    }

    @Override
    protected Stream<DocumentWithPosition<DocumentKey>> streamAllDocumentsWithPosition() {
        Iterable<byte[]> keys = this::all;
        return StreamSupport.stream(keys.spliterator(), false)
                .map(
                        key ->
                                new DocumentWithPosition<>(
                                        getDocument(new DocumentKey(key)), new DocumentKey(key)));
    }

    private Cursor<byte[], byte[]> all() {
        return documents.from(new byte[0]);
    }
}
