package no.tverrlag.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoServerException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.util.Date;
import java.util.List;
import org.bson.BsonRegularExpression;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Code;
import org.bson.types.Decimal128;
import org.bson.types.MaxKey;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** As MongoDB's manual describes {@code $map}, {@code $cond} and {@code $in} in a projection. */
class KeptElementsTest {

    private static final Document A = element("Reported", "case=a", "person=nora");
    private static final Document B = element("Assigned", "case=b");
    private static final Document C = element("Assigned", "case=a");

    private final EmbeddedStore store = EmbeddedStore.inMemory(0);
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoCollection<Document> collection = client.getDatabase("d").getCollection("c");

    KeptElementsTest() throws IOException {}

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    private static Document element(String name, String... tags) {
        return new Document("kinds", everyKind())
                .append("name", name)
                .append("tags", List.of(tags))
                .append("data", new Binary(new byte[] {1, 2, 0}));
    }

    /** Values of every kind, to be passed over. */
    private static Document everyKind() {
        return new Document("double", 1.5)
                .append("text", "name")
                .append("document", new Document("name", "Reported"))
                .append("array", List.of(1, "case=a"))
                .append("binary", new Binary(new byte[] {0, 1}))
                .append("id", new ObjectId("5f5f5f5f5f5f5f5f5f5f5f5f"))
                .append("yes", true)
                .append("at", new Date(0))
                .append("none", null)
                .append("pattern", new BsonRegularExpression("a.b", "i"))
                .append("code", new Code("x"))
                .append("small", 7)
                .append("large", 7L)
                .append("exact", Decimal128.parse("1.25"))
                .append("most", new MaxKey());
    }

    private static Document in(Object what, Object where) {
        return new Document("$in", List.of(what, where));
    }

    private static Document literal(Object value) {
        return new Document("$literal", value);
    }

    private static Document kept(Object condition) {
        Document in = new Document("$cond", List.of(condition, "$$this", 0));
        return new Document("x", 1)
                .append(
                        "list",
                        new Document("$map", new Document("input", "$list").append("in", in)));
    }

    private Document found(Object condition) {
        return collection.find().projection(kept(condition)).first();
    }

    private void insert() {
        collection.insertOne(
                new Document("_id", 1L)
                        .append("x", "kept")
                        .append("y", "left out")
                        .append("list", List.of(A, B, C)));
    }

    @Test
    void elements_that_meet_the_condition_keep_their_place_and_the_others_become_zero() {
        insert();

        assertThat(found(in(literal("case=a"), "$$this.tags")))
                .isEqualTo(
                        new Document("_id", 1L)
                                .append("x", "kept")
                                .append("list", List.of(A, 0, C)));
        assertThat(found(in("$$this.name", literal(List.of("Assigned", "Closed")))))
                .isEqualTo(
                        new Document("_id", 1L)
                                .append("x", "kept")
                                .append("list", List.of(0, B, C)));
    }

    @Test
    void conditions_are_joined() {
        insert();
        Document a = in(literal("case=a"), "$$this.tags");
        Document assigned = in("$$this.name", literal(List.of("Assigned")));
        Document nora = in(literal("person=nora"), "$$this.tags");

        assertThat(found(new Document("$and", List.of(a, assigned))).get("list"))
                .isEqualTo(List.of(0, 0, C));
        assertThat(found(new Document("$or", List.of(nora, assigned))).get("list"))
                .isEqualTo(List.of(A, B, C));
        assertThat(
                        found(
                                        new Document(
                                                "$or",
                                                List.of(
                                                        new Document("$and", List.of(a, nora)),
                                                        in(literal("case=b"), "$$this.tags"))))
                                .get("list"))
                .isEqualTo(List.of(A, B, 0));
    }

    @Test
    void a_text_is_not_taken_for_a_path_and_a_part_of_one_is_not_enough() {
        insert();

        assertThat(found(in(literal("$case"), "$$this.tags")).get("list"))
                .isEqualTo(List.of(0, 0, 0));
        assertThat(found(in(literal("case="), "$$this.tags")).get("list"))
                .isEqualTo(List.of(0, 0, 0));
        assertThat(found(in(literal("case=a"), "$$this.name")).get("list"))
                .isEqualTo(List.of(0, 0, 0));
        assertThat(found(in(literal("case=a"), "$$this.nothing")).get("list"))
                .isEqualTo(List.of(0, 0, 0));
    }

    @Test
    void what_is_no_document_meets_no_condition_and_what_is_no_array_becomes_null() {
        collection.insertOne(new Document("_id", 1).append("list", List.of("case=a", 5, A)));
        collection.insertOne(new Document("_id", 2).append("list", "case=a"));

        List<Document> all =
                collection
                        .find()
                        .projection(kept(in(literal("case=a"), "$$this.tags")))
                        .into(new java.util.ArrayList<>());

        assertThat(all)
                .containsExactly(
                        new Document("_id", 1).append("list", List.of(0, 0, A)),
                        new Document("_id", 2).append("list", null));
    }

    @Test
    void other_expressions_are_refused() {
        insert();

        for (Object other :
                List.of(
                        new Document("$eq", List.of("$$this.name", "Assigned")),
                        in("$$this.a.b", literal(List.of("Assigned"))),
                        in("Assigned", "$$this.tags"),
                        in("$$this.name", literal(List.of(1))))) {
            assertThatThrownBy(() -> found(other)).isInstanceOf(MongoServerException.class);
        }
    }
}
