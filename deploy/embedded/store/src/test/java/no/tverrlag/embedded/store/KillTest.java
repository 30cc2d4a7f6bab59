package no.tverrlag.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class KillTest {

    private static final int ROUNDS = 3;
    private static final int WRITERS = 6;
    private static final int ENOUGH = 1_500;
    private static final int TAGS = 7;

    /** What a writer was told is written: the id, and the value that an update gave it. */
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    @TempDir Path directory;

    @Test
    void a_kill_under_load_loses_nothing_that_was_acknowledged_and_breaks_no_index()
            throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            try (StoreProcess store = StoreProcess.start(directory, 0);
                    MongoClient client = MongoClients.create(store.uri())) {
                check(collection(client));
                CountDownLatch enough = new CountDownLatch(ENOUGH);
                List<Thread> writers = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    writers.add(writer(collection(client), round + "-" + writer, enough));
                }
                assertThat(enough.await(120, TimeUnit.SECONDS)).isTrue();
                store.kill();
                for (Thread writer : writers) {
                    writer.join();
                }
            }
        }
        try (StoreProcess store = StoreProcess.start(directory, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            check(collection(client));
        }
    }

    private static MongoCollection<Document> collection(MongoClient client) {
        MongoCollection<Document> collection = client.getDatabase("d").getCollection("c");
        collection.createIndex(Indexes.ascending("tags", "_id"));
        collection.createIndex(Indexes.descending("n"));
        return collection;
    }

    private Thread writer(MongoCollection<Document> into, String name, CountDownLatch enough) {
        return Thread.ofPlatform()
                .start(
                        () -> {
                            try {
                                for (int i = 0; ; i++) {
                                    write(into, name + "-" + i, i);
                                    enough.countDown();
                                }
                            } catch (MongoException killed) {
                                enough.countDown();
                            }
                        });
    }

    private void write(MongoCollection<Document> into, String id, int i) {
        into.insertOne(
                new Document("_id", id)
                        .append("n", i)
                        .append("tags", List.of("t" + i % TAGS, "all")));
        acknowledged.put(id, i);
        if (i % 5 == 0) {
            into.updateOne(Filters.eq("_id", id), Updates.set("n", -i));
            acknowledged.put(id, -i);
        }
    }

    private void check(MongoCollection<Document> collection) {
        Map<String, Document> scanned = new ConcurrentHashMap<>();
        collection.find().forEach(one -> scanned.put(one.getString("_id"), one));
        acknowledged.forEach(
                (id, n) -> {
                    assertThat(scanned).containsKey(id);
                    assertThat(Math.abs(scanned.get(id).getInteger("n"))).isEqualTo(Math.abs(n));
                    if (n < 0) {
                        assertThat(scanned.get(id).getInteger("n")).isEqualTo(n);
                    }
                });
        for (int tag = 0; tag < TAGS; tag++) {
            String name = "t" + tag;
            assertThat(ids(collection.find(Filters.eq("tags", name)).into(new ArrayList<>())))
                    .isEqualTo(
                            ids(
                                    scanned.values().stream()
                                            .filter(
                                                    one ->
                                                            one.getList("tags", String.class)
                                                                    .contains(name))
                                            .toList()));
        }
        assertThat(collection.countDocuments(Filters.eq("tags", "all"))).isEqualTo(scanned.size());
        List<Integer> numbers = new ArrayList<>();
        collection
                .find()
                .sort(new Document("n", -1))
                .limit(Integer.MAX_VALUE)
                .forEach(one -> numbers.add(one.getInteger("n")));
        assertThat(numbers)
                .isEqualTo(
                        scanned.values().stream()
                                .map(one -> one.getInteger("n"))
                                .sorted((a, b) -> b - a)
                                .toList());
    }

    private static Set<String> ids(List<Document> documents) {
        Set<String> ids = new HashSet<>();
        documents.forEach(one -> ids.add(one.getString("_id")));
        assertThat(ids).hasSameSizeAs(documents);
        return ids;
    }
}
