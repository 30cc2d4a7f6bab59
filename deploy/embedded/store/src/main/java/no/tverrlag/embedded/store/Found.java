package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** The documents that match a filter, found along one path, in the path's order. */
final class Found implements Documents {

    private final Table documents;
    private final AccessPath path;
    private final Candidates candidates;
    private final Document filter;
    private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();
    private final LongAdder documentsRead;
    private DocumentKey key = new DocumentKey(new byte[0]);
    private int size;

    Found(
            Table documents,
            AccessPath path,
            Document filter,
            LongAdder keysRead,
            LongAdder documentsRead) {
        this.documents = documents;
        this.path = path;
        this.filter = filter;
        this.documentsRead = documentsRead;
        this.candidates = new Candidates(path, keysRead);
    }

    @Override
    public @Nullable Document next() {
        for (Scan at = candidates.next(); at != null; at = candidates.next()) {
            key = candidates.documentKey(at);
            byte[] bytes = path.index().hasDocuments() ? at.value() : documents.get(key.bytes());
            if (bytes != null) {
                documentsRead.increment();
                size = bytes.length;
                Document document = Bson.decode(bytes);
                if (isSure() || matcher.matches(document, filter)) {
                    return document;
                }
            }
        }
        return null;
    }

    /** Where the document stands that {@link #next()} gave last. */
    @Override
    public DocumentKey key() {
        return key;
    }

    @Override
    public int lastBytes() {
        return size;
    }

    @Override
    public void pause() {
        candidates.pause();
    }

    /** An index entry may be older than the document; a document in its own order is not. */
    private boolean isSure() {
        return path.exact() && path.index().hasDocuments();
    }
}
