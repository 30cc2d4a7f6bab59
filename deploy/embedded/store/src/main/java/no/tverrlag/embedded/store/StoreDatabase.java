package no.tverrlag.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A database: which tables its collections and indexes have, and a few commands done right. */
final class StoreDatabase extends AbstractMongoDatabase<DocumentKey> {

    private static final String DOCUMENTS = "documents.";
    private static final String INDEX = "index.";
    private static final String ARRAYS = "arrays.";

    private final Tables tables;
    private final Reads reads;

    StoreDatabase(String name, Tables tables, Reads reads, CursorRegistry cursors) {
        super(name, cursors);
        this.tables = tables;
        this.reads = reads;
        initializeNamespacesAndIndexes();
    }

    /** The names of the databases that tables of these names belong to. */
    static Set<String> databases(Set<String> tables) {
        return tables.stream()
                .filter(table -> table.startsWith(DOCUMENTS))
                .map(table -> table.substring(DOCUMENTS.length()).split("\\.", 2)[0])
                .collect(Collectors.toSet());
    }

    @Override
    public Document handleCommand(
            Channel channel,
            String command,
            Document query,
            DatabaseResolver databases,
            Oplog oplog) {
        Commands.Run run = part -> super.handleCommand(channel, command, part, databases, oplog);
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "insert" -> Commands.insert(query, run);
            case "update" -> Commands.update(query, run);
            case "find" -> Commands.find(query, run);
            case "createindexes" -> Commands.createIndexes(query, run);
            case "dropindexes" -> Commands.dropIndexes(query, run, listed(query, command));
            case "aggregate" ->
                    Pipelines.of(this, query, databases, oplog).orElseGet(() -> run.on(query));
            default -> run.on(query);
        };
    }

    private List<Document> listed(Document query, String command) {
        String collection = String.valueOf(query.get(command));
        MongoCollection<DocumentKey> found = resolveCollection(collection, false);
        return found == null
                ? List.of()
                : found.getIndexes().stream().map(Index::toIndexDescription).toList();
    }

    @Override
    protected MongoCollection<DocumentKey> openOrCreateCollection(
            String name, CollectionOptions options) {
        Table documents = tables.table(documents(name));
        return new StoreCollection(this, name, options, documents, reads, cursorRegistry);
    }

    @Override
    protected Index<DocumentKey> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> fields, boolean sparse) {
        if (fields.size() == 1 && fields.getFirst().getKey().equals("_id")) {
            return new IdIndex(name, fields, tables.table(documents(collection)));
        }
        return index(collection, name, fields, sparse, true);
    }

    @Override
    protected Index<DocumentKey> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> fields, boolean sparse) {
        return index(collection, name, fields, sparse, false);
    }

    private OrderedIndex index(
            String collection, String name, List<IndexKey> fields, boolean sparse, boolean unique) {
        Table table = tables.table(index(collection, name));
        Table arrays = tables.table(ARRAYS + databaseName);
        return new OrderedIndex(name, fields, sparse, unique, table, arrays);
    }

    @Override
    protected void dropIndex(MongoCollection<DocumentKey> collection, String name) {
        super.dropIndex(collection, name);
        tables.drop(tables.table(index(collection.getCollectionName(), name)));
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        tables.drop(tables.table(documents(name)));
    }

    @Override
    public void drop(Oplog oplog) {
        super.drop(oplog);
        tables.drop(tables.table(ARRAYS + databaseName));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        String oldName = collection.getCollectionName();
        super.moveCollection(from, collection, newName);
        StoreDatabase other = (StoreDatabase) from;
        tables.rename(tables.table(other.documents(oldName)), documents(newName));
        for (Index<?> index : collection.getIndexes()) {
            tables.rename(
                    tables.table(other.index(oldName, index.getName())),
                    index(newName, index.getName()));
        }
    }

    private String documents(String collection) {
        return DOCUMENTS + databaseName + "." + collection;
    }

    private String index(String collection, String name) {
        return INDEX + databaseName + "." + collection + "." + name;
    }

    @Override
    protected long getFileSize() {
        return tables.fileSize();
    }

    @Override
    protected long getStorageSize() {
        return tables.fileSize();
    }
}
