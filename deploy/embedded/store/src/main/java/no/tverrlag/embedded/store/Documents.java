package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents that come one after the other, some of them now and some in a later command. */
interface Documents {

    /** What a document is taken for whose bytes are not at hand. */
    int USUAL_BYTES = 4096;

    /** The next document, or null if there is no other. */
    @Nullable Document next();

    /** Where the document stands that {@link #next()} gave last. */
    DocumentKey key();

    /** How many bytes the document has that {@link #next()} gave last, as far as known. */
    default int lastBytes() {
        return USUAL_BYTES;
    }

    /** Is called when a command ends: nothing of the store may be held until the next one. */
    default void pause() {}

    /** Documents that are there already. */
    static Documents of(List<Document> documents) {
        Iterator<Document> rest = documents.iterator();
        return new Documents() {
            private DocumentKey key = new DocumentKey(new byte[0]);

            @Override
            public @Nullable Document next() {
                Document next = rest.hasNext() ? rest.next() : null;
                key = next == null ? key : IdIndex.keyOf(next);
                return next;
            }

            @Override
            public DocumentKey key() {
                return key;
            }
        };
    }
}
