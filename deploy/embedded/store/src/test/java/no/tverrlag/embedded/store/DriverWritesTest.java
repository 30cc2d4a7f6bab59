package no.tverrlag.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/** What the services write through MongoDB's driver, and what is refused. */
class DriverWritesTest extends OpenedStore {
    private static final int DUPLICATE_KEY = 11000;

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

    private MongoBulkWriteException insertMany(boolean ordered, int... ids) {
        List<Document> documents =
                IntStream.of(ids).mapToObj(id -> new Document("_id", id)).toList();
        return catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> collection.insertMany(documents, new InsertManyOptions().ordered(ordered)));
    }
}
