package no.tverrlag.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PipelineUpdateTest {

    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> claims;

    @BeforeEach
    void open() throws Exception {
        store = EmbeddedStore.inMemory(0);
        client = MongoClients.create(store.uri());
        claims = client.getDatabase("d").getCollection("claims");
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    private static List<Bson> set(Document fields) {
        return List.of(new Document("$set", fields));
    }

    private static Document inMillis(int millis) {
        return new Document("$add", List.of("$$NOW", millis));
    }

    @Test
    void an_update_reads_the_document_it_changes_and_the_stores_time() {
        claims.insertOne(new Document("_id", 1).append("epoch", 7L).append("owner", "a"));
        Instant before = Instant.ofEpochMilli(Instant.now().toEpochMilli());

        Document now =
                claims.findOneAndUpdate(
                        Filters.eq("_id", 1),
                        set(
                                new Document("epoch", new Document("$add", List.of("$epoch", 1L)))
                                        .append("until", inMillis(10_000))
                                        .append("owner", new Document("$literal", "$owner"))),
                        AFTER);

        assertThat(now.getLong("epoch")).isEqualTo(8);
        assertThat(now.getString("owner")).isEqualTo("$owner");
        assertThat(now.getDate("until").toInstant())
                .isBetween(before.plusMillis(10_000), Instant.now().plusMillis(10_000));
        assertThat(claims.find().first()).isEqualTo(now);
    }

    @Test
    void a_filter_can_compare_with_the_stores_time_and_what_does_not_match_stays() {
        claims.insertOne(new Document("_id", 1).append("until", new Date(0)));
        claims.insertOne(
                new Document("_id", 2).append("until", Date.from(Instant.now().plusSeconds(60))));
        Bson expired = Filters.expr(new Document("$lt", List.of("$until", "$$NOW")));

        assertThat(claims.find(expired)).extracting(it -> it.get("_id")).containsExactly(1);
        assertThat(
                        claims.findOneAndUpdate(
                                Filters.and(Filters.eq("_id", 2), expired),
                                set(new Document("until", inMillis(1)))))
                .isNull();
        Bson free = Filters.or(Filters.eq("owner", "nobody"), expired);
        assertThat(claims.updateMany(free, set(new Document("owner", "b"))).getModifiedCount())
                .isEqualTo(1);
        assertThat(claims.find(Filters.eq("owner", "b")).first().get("_id")).isEqualTo(1);
    }

    /** Between two looks at the filter the claim would end, and a second look would meet it. */
    @Test
    void a_filter_that_names_the_time_is_asked_once() {
        for (int i = 0; i < 300; i++) {
            claims.insertOne(
                    new Document("_id", i).append("until", Date.from(Instant.now().plusMillis(2))));
            Bson expired =
                    Filters.and(
                            Filters.eq("_id", i),
                            Filters.expr(new Document("$lt", List.of("$until", "$$NOW"))));

            Document taken = null;
            while (taken == null) {
                taken = claims.findOneAndUpdate(expired, set(new Document("owner", "b")), AFTER);
            }

            assertThat(taken.keySet()).containsExactly("_id", "until", "owner");
        }
    }

    @Test
    void an_upsert_of_a_taken_id_is_a_duplicate_and_changes_nothing() {
        claims.insertOne(new Document("_id", 1).append("a", 1));
        Bson other = Filters.and(Filters.eq("_id", 1), Filters.eq("a", 2));

        assertThatThrownBy(
                        () ->
                                claims.findOneAndUpdate(
                                        other,
                                        set(new Document("b", 1)),
                                        new FindOneAndUpdateOptions().upsert(true)))
                .hasMessageContaining("E11000");
        assertThat(claims.find().first()).isEqualTo(new Document("_id", 1).append("a", 1));
    }

    @Test
    void many_are_each_changed_by_what_they_hold_and_indexes_follow() {
        claims.createIndex(Indexes.ascending("n"), new IndexOptions().unique(true));
        for (int i = 0; i < 3; i++) {
            claims.insertOne(new Document("_id", i).append("n", i));
        }
        Document plusTen = new Document("n", new Document("$add", List.of("$n", 10)));

        UpdateResult all = claims.updateMany(Filters.gte("n", 1), set(plusTen));

        assertThat(all.getMatchedCount()).isEqualTo(2);
        assertThat(all.getModifiedCount()).isEqualTo(2);
        assertThat(claims.find(Filters.eq("n", 12)).first().get("_id")).isEqualTo(2);
        assertThat(claims.find(Filters.eq("n", 2)).first()).isNull();
        assertThatThrownBy(() -> claims.updateOne(Filters.eq("_id", 0), set(new Document("n", 12))))
                .hasMessageContaining("E11000");
        assertThat(claims.updateOne(Filters.eq("_id", 9), set(plusTen)).getMatchedCount()).isZero();
    }

    @Test
    void an_upsert_begins_with_what_the_filter_says() {
        UpdateResult made =
                claims.updateOne(
                        Filters.eq("_id", "time"),
                        set(new Document("now", "$$NOW")),
                        new UpdateOptions().upsert(true));
        Document found =
                claims.findOneAndUpdate(
                        Filters.eq("_id", "other"),
                        set(new Document("copy", "$_id")),
                        new FindOneAndUpdateOptions()
                                .returnDocument(ReturnDocument.AFTER)
                                .upsert(true));

        assertThat(made.getUpsertedId().asString().getValue()).isEqualTo("time");
        assertThat(claims.find(Filters.eq("_id", "time")).first().getDate("now")).isNotNull();
        assertThat(found).isEqualTo(new Document("_id", "other").append("copy", "other"));
    }

    @Test
    void fields_are_taken_away_and_documents_replaced_but_never_an_id() {
        claims.insertOne(new Document("_id", 1).append("a", 1).append("b", 2));

        claims.updateOne(Filters.eq("_id", 1), List.of(new Document("$unset", "a")));
        assertThat(claims.find().first()).isEqualTo(new Document("_id", 1).append("b", 2));
        claims.updateOne(
                Filters.eq("_id", 1),
                List.of(new Document("$replaceWith", new Document("c", "$b"))));
        assertThat(claims.find().first()).isEqualTo(new Document("_id", 1).append("c", 2));
        assertThatThrownBy(
                        () -> claims.updateOne(Filters.eq("_id", 1), set(new Document("_id", 5))))
                .hasMessageContaining("_id");
        assertThatThrownBy(
                        () ->
                                claims.findOneAndUpdate(
                                        Filters.eq("_id", 1),
                                        List.of(new Document("$out", "elsewhere"))))
                .hasMessageContaining("$out is not allowed to be used within an update");
    }
}
