package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a collection themselves, which stand in the order of their ids.
 *
 * @param idField the field the order is by; null if the order means nothing
 */
record DocumentOrder(Table table, @Nullable String idField) implements Searchable {

    @Override
    public List<IndexKey> fields() {
        return idField == null ? List.of() : List.of(new IndexKey(idField, true));
    }

    @Override
    public boolean hasDocuments() {
        return true;
    }

    @Override
    public boolean endsWithDocumentKey() {
        return false;
    }

    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public boolean isMultikey(int field) {
        return false;
    }
}
