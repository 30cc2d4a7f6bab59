package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a collection, and changed in it.
 *
 * <p>Commands that write come one at a time; those that read may come at any time. A find is
 * answered batch by batch and reads no further than it has to; what a writing command finds it has
 * all at once, since it is about to change it.
 */
final class StoreCollection extends StoredDocuments {
    private final DocumentOrder order;
    private final List<OrderedIndex> ordered = new CopyOnWriteArrayList<>();
    private final Search search;
    private boolean onlyFirst;

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            Table documents,
            Reads reads,
            CursorRegistry cursors) {
        super(database, name, options, documents, cursors);
        this.order = new DocumentOrder(documents, idField());
        this.search = new Search(order, ordered, reads.keys(), reads.documents());
    }

    @Override
    public void addIndex(Index<DocumentKey> index) {
        try {
            super.addIndex(index);
        } catch (MongoServerError notBuilt) {
            if (index instanceof OrderedIndex half && !getIndexes().contains(index)) {
                half.clear();
            }
            throw notBuilt;
        }
        if (index instanceof OrderedIndex usable && getIndexes().contains(index)) {
            ordered.add(usable);
        }
    }

    @Override
    public void dropIndex(String name) {
        ordered.removeIf(index -> index.getName().equals(name));
        super.dropIndex(name);
    }

    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        return new DefaultQueryMatcher().matches(document, query);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        long most = onlyFirst ? 1 : limit > 0 ? limit : Long.MAX_VALUE;
        Batches batches = batches(query, orderBy, skip, most, fields);
        if (batchSize == 0) {
            return new QueryResult(everything(batches));
        }
        List<Document> first = batches.takeDocuments(batchSize);
        if (batches.isEmpty()) {
            return new QueryResult(first);
        }
        cursorRegistry.add(batches);
        return new QueryResult(first, batches);
    }

    /** The documents of a query, read as they are asked for. */
    Batches batches(
            Document query,
            @Nullable Document orderBy,
            int skip,
            long most,
            @Nullable Document fields) {
        long wanted = most == Long.MAX_VALUE ? most : most + skip;
        Documents found = search.find(query, SortOrder.of(orderBy), wanted);
        long id = cursorRegistry.generateCursorId();
        Batches batches = new Batches(id, found, projection(fields), most);
        batches.skip(skip);
        return batches;
    }

    private static Iterable<Document> everything(Batches batches) {
        List<Document> all = new ArrayList<>();
        while (!batches.isEmpty()) {
            all.addAll(batches.takeDocuments(0));
        }
        return all;
    }

    private UnaryOperator<List<Document>> projection(@Nullable Document fields) {
        if (fields == null || fields.isEmpty()) {
            return UnaryOperator.identity();
        }
        KeptElements kept = KeptElements.of(fields);
        return kept == null ? batch -> projected(batch, fields) : kept::project;
    }

    private List<Document> projected(List<Document> batch, Document fields) {
        return matchDocumentsFromStream(batch.stream(), new Document(), null, 0, 0, 0, fields)
                .collectDocuments();
    }

    @Override
    public Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        PipelineUpdate pipeline = PipelineUpdate.of(update);
        if (pipeline != null) {
            return replaceDocuments(selector, pipeline, isMulti, isUpsert, oplog);
        }
        return withOnlyFirst(
                !isMulti,
                () ->
                        super.updateDocuments(
                                selector, update, arrayFilters, isMulti, isUpsert, oplog));
    }

    private Document replaceDocuments(
            Document selector,
            PipelineUpdate pipeline,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        int matched = 0;
        int modified = 0;
        long most = isMulti ? Long.MAX_VALUE : 1;
        for (Document found : everything(batches(selector, null, 0, most, null))) {
            Document made = pipeline.applyTo(found);
            replace(byId(found), made, oplog);
            matched++;
            modified += made.equals(found) ? 0 : 1;
        }
        if (matched == 0 && isUpsert) {
            return new Document("upserted", insertMade(pipeline, selector).get("_id"))
                    .append("n", 0)
                    .append("nModified", 0);
        }
        return new Document("n", matched).append("nModified", modified);
    }

    private void replace(Document selector, Document made, Oplog oplog) {
        withOnlyFirst(
                true,
                () ->
                        super.updateDocuments(
                                selector, made, ArrayFilters.empty(), false, false, oplog));
    }

    private Document byId(Document document) {
        String field = String.valueOf(idField());
        return new Document(field, document.get(field));
    }

    @Override
    public Document findAndModify(Document query) {
        PipelineUpdate pipeline = PipelineUpdate.of(query.get("update"));
        if (pipeline == null) {
            return super.findAndModify(query);
        }
        Document filter = query.get("query") instanceof Document given ? given : new Document();
        Document sort = query.get("sort") instanceof Document given ? given : null;
        List<Document> found = batches(filter, sort, 0, 1, null).takeDocuments(1);
        if (found.isEmpty()) {
            return nothingFound(query, pipeline, filter);
        }
        Document one = query.clone();
        one.put("query", byId(found.getFirst()));
        one.put("update", pipeline.applyTo(found.getFirst()));
        return super.findAndModify(one);
    }

    /** The filter is not asked again: it may name the time, and could match now. */
    private Document nothingFound(Document query, PipelineUpdate pipeline, Document filter) {
        Document reply = new Document("value", null);
        if (Utils.isTrue(query.get("upsert"))) {
            Document made = insertMade(pipeline, filter);
            if (Utils.isTrue(query.get("new"))) {
                Document fields = query.get("fields") instanceof Document given ? given : null;
                reply.put("value", projection(fields).apply(List.of(made)).getFirst());
            }
        }
        Utils.markOkay(reply);
        return reply;
    }

    private Document insertMade(PipelineUpdate pipeline, Document filter) {
        Document made = pipeline.applyToNew(filter);
        addDocument(made);
        return made;
    }

    private <T> T withOnlyFirst(boolean value, Supplier<T> command) {
        onlyFirst = value;
        try {
            return command.get();
        } finally {
            onlyFirst = false;
        }
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        long all = query == null ? documents.size() : search.count(query);
        long behind = Math.max(0, all - skip);
        return (int) (limit > 0 ? Math.min(limit, behind) : behind);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }
}
