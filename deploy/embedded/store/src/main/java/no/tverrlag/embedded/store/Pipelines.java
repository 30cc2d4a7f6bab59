package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Aggregations that begin with a filter: the first stages are answered like a find, so that they
 * use indexes, and the rest works on what was found.
 */
final class Pipelines {

    private static final Set<String> COUNTED = Set.of("_id", "n");

    private Pipelines() {}

    /** The reply, or empty if the pipeline is to run as usual over the whole collection. */
    static Optional<Document> of(
            StoreDatabase database, Document query, DatabaseResolver databases, Oplog oplog) {
        List<Document> stages = Aggregation.parse(query.get("pipeline"));
        if (!(query.get("aggregate") instanceof String name)
                || stages.isEmpty()
                || !(stages.getFirst().get("$match") instanceof Document filter)) {
            return Optional.empty();
        }
        MongoCollection<DocumentKey> found = database.resolveCollection(name, false);
        if (!(found instanceof StoreCollection collection)) {
            return Optional.empty();
        }
        if (isCount(stages)) {
            return Optional.of(reply(collection, count(collection, filter, stages.getLast())));
        }
        @Nullable Document sort = sort(stages);
        List<Document> rest = stages.subList(sort == null ? 1 : 2, stages.size());
        Aggregation aggregation =
                Aggregation.fromPipeline(rest, databases, database, collection, oplog);
        aggregation.validate(query);
        Stream<Document> matching =
                stream(collection.batches(filter, sort, 0, Long.MAX_VALUE, null));
        return Optional.of(reply(collection, aggregation.runStages(matching)));
    }

    private static @Nullable Document sort(List<Document> stages) {
        return stages.size() > 1 && stages.get(1).get("$sort") instanceof Document sort
                ? sort
                : null;
    }

    /** What drivers send to count documents. */
    private static boolean isCount(List<Document> stages) {
        return stages.size() == 2
                && stages.getLast().get("$group") instanceof Document group
                && group.keySet().equals(COUNTED)
                && group.get("_id") instanceof Number
                && new Document("$sum", 1).equals(group.get("n"));
    }

    private static List<Document> count(
            StoreCollection collection, Document filter, Document stage) {
        int count = collection.count(filter, 0, 0);
        Object id = stage.get("$group") instanceof Document group ? group.get("_id") : null;
        return count == 0 ? List.of() : List.of(new Document("_id", id).append("n", count));
    }

    private static Stream<Document> stream(Batches batches) {
        Iterable<List<Document>> all =
                () ->
                        new Iterator<>() {
                            @Override
                            public boolean hasNext() {
                                return !batches.isEmpty();
                            }

                            @Override
                            public List<Document> next() {
                                return batches.takeDocuments(100);
                            }
                        };
        return StreamSupport.stream(all.spliterator(), false).flatMap(List::stream);
    }

    private static Document reply(StoreCollection collection, List<Document> documents) {
        Document cursor =
                new Document("id", 0L)
                        .append("ns", collection.getFullName())
                        .append("firstBatch", documents);
        return new Document("cursor", cursor).append("ok", 1.0);
    }
}
