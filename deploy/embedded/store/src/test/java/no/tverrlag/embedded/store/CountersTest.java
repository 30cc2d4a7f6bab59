package no.tverrlag.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** At 100,000 documents a query touches what it returns, and not the rest. */
class CountersTest {

    private static final int DOCUMENTS = 100_000;
    private static final int BATCH = 5_000;
    private static final int CASES = 5_000;

    @TempDir static Path directory;
    private static EmbeddedStore store;
    private static MongoClient client;
    private static MongoCollection<Document> collection;

    @BeforeAll
    static void fill() throws Exception {
        store = EmbeddedStore.open(directory, 0);
        client = MongoClients.create(store.uri());
        collection = client.getDatabase("d").getCollection("c");
        collection.createIndex(Indexes.ascending("tags", "_id"));
        for (int from = 0; from < DOCUMENTS; from += BATCH) {
            List<Document> batch = new ArrayList<>();
            for (long id = from + 1; id <= from + BATCH; id++) {
                batch.add(
                        new Document("_id", id)
                                .append("tags", List.of("case:" + id % CASES, "kind:" + id % 3))
                                .append("other", id % 100));
            }
            collection.insertMany(batch);
        }
    }

    @AfterAll
    static void close() {
        client.close();
        store.close();
    }

    @Test
    void the_head_is_one_document() {
        assertCost(collection.find().sort(Sorts.descending("_id")).limit(1), 1, 1);
        assertCost(
                collection.find(Filters.lte("_id", 50_000)).sort(Sorts.descending("_id")).limit(1),
                1,
                1);
    }

    @Test
    void a_tag_query_touches_the_documents_with_the_tag() {
        assertCost(
                collection.find(Filters.eq("tags", "case:7")).sort(Sorts.ascending("_id")), 20, 20);
        assertCost(collection.find(Filters.in("tags", "case:7", "case:8")), 40, 40);
        assertCost(
                collection
                        .find(Filters.in("tags", "case:7", "case:8"))
                        .sort(Sorts.descending("_id")),
                40,
                40);
        assertCost(
                collection
                        .find(Filters.and(Filters.eq("tags", "case:7"), Filters.gt("_id", 50_000)))
                        .sort(Sorts.ascending("_id")),
                10,
                10);
        assertCost(collection.find(Filters.eq("tags", "case:none")), 0, 0);
    }

    @Test
    void alternatives_touch_the_documents_of_each() {
        assertCost(
                collection
                        .find(
                                Filters.and(
                                        Filters.or(
                                                Filters.all("tags", "case:7", "kind:1"),
                                                Filters.eq("tags", "case:9")),
                                        Filters.lte("_id", 100_000)))
                        .sort(Sorts.ascending("_id")),
                27,
                40);
    }

    @Test
    void a_range_of_ids_touches_the_range() {
        assertCost(
                collection.find(Filters.gt("_id", 99_000)).sort(Sorts.ascending("_id")).limit(50),
                50,
                50);
        assertCost(
                collection.find(Filters.and(Filters.gte("_id", 10), Filters.lt("_id", 20))),
                10,
                10);
        assertCost(collection.find(Filters.in("_id", 5L, 6L, 200_000L)), 2, 2);
    }

    @Test
    void a_cursor_that_is_left_early_has_read_its_batches_only() {
        Counters before = store.counters();
        try (var cursor = collection.find().sort(Sorts.ascending("_id")).batchSize(100).cursor()) {
            for (int i = 0; i < 150; i++) {
                cursor.next();
            }
        }
        assertThat(store.counters().since(before).documentsRead()).isEqualTo(200);
    }

    @Test
    void a_count_touches_nothing_if_the_index_knows() {
        Counters before = store.counters();
        assertThat(collection.countDocuments()).isEqualTo(DOCUMENTS);
        assertThat(collection.countDocuments(Filters.gt("_id", 40_000))).isEqualTo(60_000);
        assertThat(collection.countDocuments(Filters.eq("tags", "case:7"))).isEqualTo(20);
        assertThat(store.counters().since(before).documentsRead()).isZero();
    }

    @Test
    void a_query_that_no_index_covers_reads_all_and_is_right() {
        assertCost(collection.find(Filters.eq("other", 42L)), 1_000, DOCUMENTS);
    }

    @Test
    void the_counters_are_in_the_server_status() {
        Document status = client.getDatabase("d").runCommand(new Document("serverStatus", 1));
        assertThat(status.get("tverrlag", Document.class).getLong("writes"))
                .isEqualTo(store.counters().writes());
    }

    private static void assertCost(FindIterable<Document> query, int found, long read) {
        Counters before = store.counters();
        assertThat(query.into(new ArrayList<>())).hasSize(found);
        Counters cost = store.counters().since(before);
        assertThat(cost.documentsRead()).isEqualTo(read);
        assertThat(cost.keysRead()).isEqualTo(read);
    }
}
