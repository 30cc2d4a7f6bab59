package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.List;

/** A table whose keys begin with the values of some fields, in their order. */
interface Searchable {

    Table table();

    /** The fields the keys are made of. */
    List<IndexKey> fields();

    /** Are the table's values the documents, or the keys under which the documents stand? */
    boolean hasDocuments();

    /** Does each key end with the key of the document? */
    boolean endsWithDocumentKey();

    /** Is every document of the collection in the table? */
    boolean isComplete();

    /** Has a document had an array there, so that it stands in several places? */
    boolean isMultikey(int field);
}
