package no.tverrlag.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Indexes and collections as MongoDB's driver makes and drops them. */
class DriverIndexesTest extends OpenedStore {

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
}
