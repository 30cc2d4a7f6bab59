package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A cursor: gives a query's documents in batches and reads each batch when it is asked for. */
final class Batches implements Cursor {

    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final long id;
    private final Documents documents;
    private final UnaryOperator<List<Document>> projection;
    private long left;
    private boolean ended;

    /**
     * @param projection cuts each batch to the fields that are wanted
     * @param limit how many documents there are at most
     */
    Batches(long id, Documents documents, UnaryOperator<List<Document>> projection, long limit) {
        this.id = id;
        this.documents = documents;
        this.projection = projection;
        this.left = limit;
    }

    /** Passes over documents at the beginning. */
    void skip(int count) {
        for (int i = 0; i < count && !ended; i++) {
            ended = documents.next() == null;
        }
    }

    @Override
    public long getId() {
        return id;
    }

    @Override
    public synchronized boolean isEmpty() {
        return ended || left == 0;
    }

    /** The next documents, at most as many as asked for; 0 means as many as a reply may hold. */
    @Override
    public synchronized List<Document> takeDocuments(int wanted) {
        List<Document> batch = new ArrayList<>();
        long bytes = 0;
        while (!isEmpty() && (wanted == 0 || batch.size() < wanted) && bytes < MOST_BYTES) {
            Document next = documents.next();
            ended = next == null;
            if (next != null) {
                left--;
                batch.add(next);
                bytes += documents.lastBytes();
            }
        }
        documents.pause();
        return projection.apply(batch);
    }
}
