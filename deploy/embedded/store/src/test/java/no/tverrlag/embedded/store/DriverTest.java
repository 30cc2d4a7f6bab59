package no.tverrlag.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the services ask of the store through MongoDB's driver. */
class DriverTest {

    private static final int DUPLICATE_KEY = 11000;

    @TempDir Path directory;
    private EmbeddedStore store;
    private MongoClient client;
    private MongoDatabase database;
    private MongoCollection<Document> collection;

    @BeforeEach
    void open() throws Exception {
        store = EmbeddedStore.open(directory, 0);
        client = MongoClients.create(store.uri());
        database = client.getDatabase("d");
        collection = database.getCollection("c");
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void it_greets_a_client_with_its_limits() {
        Document hello = database.runCommand(new Document("hello", 1));
        assertThat(hello)
                .containsEntry("isWritablePrimary", true)
                .containsEntry("maxBsonObjectSize", 16 * 1024 * 1024)
                .containsEntry("maxWriteBatchSize", 100_000);
    }

    @Test
    void a_duplicate_key_is_refused_as_such() {
        collection.insertOne(new Document("_id", 1));
        var refused =
                catchThrowableOfType(
                        MongoWriteException.class,
                        () -> collection.insertOne(new Document("_id", 1L)));
        assertThat(refused.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
        assertThat(refused.getError().getCode()).isEqualTo(DUPLICATE_KEY);
    }

    @Test
    void an_ordered_insert_ends_at_the_duplicate_and_says_how_far_it_came() {
        collection.insertOne(new Document("_id", 3));
        var refused = insertMany(true, 1, 2, 3, 4, 5);
        assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(refused.getWriteErrors()).hasSize(1);
        assertThat(refused.getWriteErrors().getFirst().getIndex()).isEqualTo(2);
        assertThat(ids()).containsExactly(1, 2, 3);
    }

    @Test
    void an_unordered_insert_goes_on_behind_duplicates() {
        collection.insertOne(new Document("_id", 3));
        var refused = insertMany(false, 1, 3, 2, 3, 5);
        assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(3);
        assertThat(refused.getWriteErrors().stream().map(error -> error.getIndex()).toList())
                .containsExactly(1, 3);
        assertThat(ids()).containsExactly(1, 2, 3, 5);
    }

    @Test
    void ordered_updates_end_at_the_first_that_fails() {
        collection.insertOne(new Document("_id", 1).append("pos", 9));
        var refused =
                catchThrowableOfType(
                        MongoBulkWriteException.class,
                        () ->
                                collection.bulkWrite(
                                        List.of(replace(2, 5), replace(1, 5), replace(3, 5))));
        assertThat(refused.getWriteErrors().getFirst().getIndex()).isEqualTo(1);
        assertThat(refused.getWriteErrors().getFirst().getCode()).isEqualTo(DUPLICATE_KEY);
        assertThat(refused.getWriteResult().getUpserts()).hasSize(1);
        assertThat(ids()).containsExactly(1, 2);
    }

    private static ReplaceOneModel<Document> replace(int id, int position) {
        return new ReplaceOneModel<>(
                older(id, position),
                new Document("_id", id).append("pos", position),
                new ReplaceOptions().upsert(true));
    }

    private static Bson older(int id, int position) {
        return Filters.and(Filters.eq("_id", id), Filters.lt("pos", position));
    }

    @Test
    void a_replacement_that_asks_for_an_older_position_is_made_once() {
        ReplaceOptions upsert = new ReplaceOptions().upsert(true);
        Document second = new Document("_id", 1).append("pos", 2);
        assertThat(
                        collection
                                .replaceOne(older(1, 2), second, upsert)
                                .getUpsertedId()
                                .asInt32()
                                .getValue())
                .isEqualTo(1);
        Document third = new Document("_id", 1).append("pos", 3);
        assertThat(collection.replaceOne(older(1, 3), third, upsert).getModifiedCount())
                .isEqualTo(1);
        var refused =
                catchThrowableOfType(
                        MongoWriteException.class,
                        () -> collection.replaceOne(older(1, 3), third, upsert));
        assertThat(refused.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
        assertThat(collection.find().first()).isEqualTo(third);
    }

    @Test
    void find_and_change_gives_the_document_before_or_after() {
        collection.insertOne(new Document("_id", 1).append("n", 1));
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        assertThat(collection.findOneAndUpdate(Filters.eq("_id", 1), Updates.inc("n", 1)))
                .isEqualTo(new Document("_id", 1).append("n", 1));
        assertThat(collection.findOneAndUpdate(Filters.eq("n", 2), Updates.inc("n", 1), after))
                .isEqualTo(new Document("_id", 1).append("n", 3));
        assertThat(collection.findOneAndUpdate(Filters.eq("n", 2), Updates.inc("n", 1), after))
                .isNull();
        assertThat(
                        collection.findOneAndUpdate(
                                Filters.eq("_id", 2), Updates.set("n", 7), after.upsert(true)))
                .isEqualTo(new Document("_id", 2).append("n", 7));
        assertThat(
                        collection.findOneAndReplace(
                                Filters.eq("_id", 3),
                                new Document("n", 8),
                                new FindOneAndReplaceOptions()
                                        .upsert(true)
                                        .returnDocument(ReturnDocument.AFTER)))
                .isEqualTo(new Document("_id", 3).append("n", 8));
        assertThat(collection.findOneAndDelete(Filters.eq("_id", 3)).getInteger("n")).isEqualTo(8);
        assertThat(ids()).containsExactly(1, 2);
    }

    @Test
    void updates_and_deletes_change_one_or_all() {
        collection.createIndex(Indexes.ascending("kind"));
        IntStream.rangeClosed(1, 6)
                .forEach(i -> collection.insertOne(new Document("_id", i).append("kind", i % 2)));
        Bson odd = Filters.eq("kind", 1);
        assertThat(collection.updateOne(odd, Updates.set("x", 1)).getModifiedCount()).isEqualTo(1);
        assertThat(collection.updateMany(odd, Updates.set("kind", 5)).getModifiedCount())
                .isEqualTo(3);
        assertThat(collection.countDocuments(Filters.eq("kind", 5))).isEqualTo(3);
        assertThat(collection.deleteOne(Filters.eq("kind", 5)).getDeletedCount()).isEqualTo(1);
        assertThat(collection.deleteMany(Filters.gt("kind", 0)).getDeletedCount()).isEqualTo(2);
        assertThat(ids()).containsExactly(2, 4, 6);
        UpdateOptions upsert = new UpdateOptions().upsert(true);
        collection.updateOne(Filters.eq("_id", 9), Updates.max("position", 4L), upsert);
        collection.updateOne(Filters.eq("_id", 9), Updates.max("position", 3L), upsert);
        assertThat(collection.find(Filters.eq("_id", 9)).first().getLong("position")).isEqualTo(4);
    }

    @Test
    void a_unique_index_refuses_a_second_holder_and_frees_what_is_given_up() {
        collection.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        collection.insertOne(new Document("_id", 1).append("key", "a"));
        assertDuplicate(() -> collection.insertOne(new Document("_id", 2).append("key", "a")));
        collection.insertOne(new Document("_id", 2).append("key", "b"));
        assertDuplicate(() -> collection.updateOne(Filters.eq("_id", 2), Updates.set("key", "a")));
        collection.updateOne(Filters.eq("_id", 1), Updates.set("key", "c"));
        collection.updateOne(Filters.eq("_id", 2), Updates.set("key", "a"));
        assertThat(collection.find(Filters.eq("key", "a")).first().getInteger("_id")).isEqualTo(2);
    }

    private static void assertDuplicate(Runnable write) {
        var refused = catchThrowableOfType(MongoWriteException.class, write::run);
        assertThat(refused.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
    }

    @Test
    void a_unique_index_cannot_be_built_over_duplicates_and_leaves_nothing_behind() {
        collection.insertMany(
                List.of(
                        new Document("_id", 1).append("k", 1),
                        new Document("_id", 2).append("k", 1)));
        IndexOptions unique = new IndexOptions().unique(true);
        assertThatThrownBy(() -> collection.createIndex(Indexes.ascending("k"), unique))
                .isInstanceOf(DuplicateKeyException.class);
        collection.deleteOne(Filters.eq("_id", 2));
        collection.createIndex(Indexes.ascending("k"), unique);
        assertThat(collection.find(Filters.eq("k", 1)).first().getInteger("_id")).isEqualTo(1);
    }

    @Test
    void a_cursor_goes_on_over_batches_while_others_write() {
        insertMany(IntStream.range(0, 1_000).map(i -> 2 * i));
        List<Integer> read = new ArrayList<>();
        try (var cursor = collection.find().sort(Sorts.ascending("_id")).batchSize(10).cursor()) {
            while (cursor.hasNext()) {
                int id = cursor.next().getInteger("_id");
                read.add(id);
                if (id % 2 == 0 && id < 1_998) {
                    collection.insertOne(new Document("_id", id + 1_999));
                    collection.deleteOne(Filters.eq("_id", id));
                }
            }
        }
        assertThat(read).startsWith(0, 2, 4, 6).isSorted().doesNotHaveDuplicates();
        assertThat(read).containsAll(IntStream.range(0, 1_000).map(i -> 2 * i).boxed().toList());
    }

    @Test
    void a_projection_cuts_documents_in_every_batch() {
        insertMany(IntStream.range(0, 250));
        List<Document> found =
                collection.find().projection(Projections.include("_id")).into(new ArrayList<>());
        assertThat(found).hasSize(250).allMatch(one -> one.keySet().equals(Set.of("_id")));
    }

    @Test
    void an_aggregation_filters_groups_and_sorts() {
        collection.createIndex(Indexes.ascending("kind"));
        IntStream.range(0, 30)
                .forEach(i -> collection.insertOne(new Document("_id", i).append("kind", i % 3)));
        List<Document> found =
                collection
                        .aggregate(
                                List.of(
                                        Aggregates.match(Filters.gte("kind", 1)),
                                        Aggregates.group("$kind", Accumulators.sum("n", 1)),
                                        Aggregates.sort(Sorts.ascending("_id"))))
                        .into(new ArrayList<>());
        assertThat(found)
                .containsExactly(
                        new Document("_id", 1).append("n", 10),
                        new Document("_id", 2).append("n", 10));
        assertThat(collection.distinct("kind", Integer.class).into(new ArrayList<>()))
                .containsExactly(0, 1, 2);
    }

    @Test
    void what_is_not_supported_is_refused() {
        assertThatThrownBy(
                        () ->
                                collection.updateOne(
                                        Filters.eq("_id", 1),
                                        List.of(new Document("$match", new Document("a", 1)))))
                .hasMessageContaining("$match is not allowed to be used within an update");
        assertThatThrownBy(
                        () ->
                                collection.createIndex(
                                        Indexes.ascending("at"),
                                        new IndexOptions().expireAfter(1L, TimeUnit.DAYS)))
                .hasMessageContaining("expireAfterSeconds is not supported");
    }

    @Test
    void dropping_and_renaming_is_of_this_collection_only() {
        MongoCollection<Document> other = database.getCollection("other");
        for (MongoCollection<Document> each : List.of(collection, other)) {
            each.createIndex(Indexes.ascending("tags"), new IndexOptions().name("same"));
            each.insertOne(new Document("_id", 1).append("tags", List.of("a", "b")));
        }
        collection.dropIndex("same");
        reopen();
        assertThat(indexes("other")).containsExactlyInAnyOrder("_id_", "same");
        assertThat(indexes("c")).containsExactly("_id_");
        database.getCollection("other").renameCollection(new MongoNamespace("d.renamed"));
        database.getCollection("c").drop();
        reopen();
        assertThat(database.listCollectionNames().into(new ArrayList<>()))
                .containsExactly("renamed");
        Counters before = store.counters();
        assertThat(database.getCollection("renamed").find(Filters.eq("tags", "b")).first())
                .isEqualTo(new Document("_id", 1).append("tags", List.of("a", "b")));
        assertThat(store.counters().since(before).keysRead()).isEqualTo(1);
        database.drop();
        reopen();
        assertThat(database.listCollectionNames().into(new ArrayList<>())).isEmpty();
    }

    private List<String> indexes(String name) {
        return database.getCollection(name)
                .listIndexes()
                .map(index -> index.getString("name"))
                .into(new ArrayList<>());
    }

    private void reopen() {
        try {
            close();
            open();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private MongoBulkWriteException insertMany(boolean ordered, int... ids) {
        List<Document> documents =
                IntStream.of(ids).mapToObj(id -> new Document("_id", id)).toList();
        return catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> collection.insertMany(documents, new InsertManyOptions().ordered(ordered)));
    }

    private void insertMany(IntStream ids) {
        collection.insertMany(
                ids.mapToObj(id -> new Document("_id", id).append("x", "y" + id)).toList());
    }

    private List<Integer> ids() {
        return collection.find().map(one -> one.getInteger("_id")).into(new ArrayList<>());
    }
}
