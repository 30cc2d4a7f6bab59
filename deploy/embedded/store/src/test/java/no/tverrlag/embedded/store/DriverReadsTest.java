package no.tverrlag.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What the services read through MongoDB's driver. */
class DriverReadsTest extends OpenedStore {

    @Test
    void it_greets_a_client_with_its_limits() {
        Document hello = database.runCommand(new Document("hello", 1));
        assertThat(hello)
                .containsEntry("isWritablePrimary", true)
                .containsEntry("maxBsonObjectSize", 16 * 1024 * 1024)
                .containsEntry("maxWriteBatchSize", 100_000);
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

    private void insertMany(IntStream ids) {
        collection.insertMany(
                ids.mapToObj(id -> new Document("_id", id).append("x", "y" + id)).toList());
    }
}
