package no.tverrlag.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random queries on random documents, answered by the store and by going through all of them. */
@Tag("slow")
class QueryOracleTest {
    private static final int DOCUMENTS = 400;
    private static final int QUERIES = 400;
    private static final List<String> FIELDS = List.of("_id", "n", "m", "tags", "in.x");
    private final Map<Integer, Document> oracle = new TreeMap<>();
    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> collection;
    private Random random;

    @BeforeEach
    void open() throws Exception {
        store = EmbeddedStore.inMemory(0);
        client = MongoClients.create(store.uri());
        collection = client.getDatabase("d").getCollection("c");
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void answers_are_those_of_a_full_scan(long seed) {
        random = new Random(seed);
        collection.createIndex(new Document("n", 1));
        collection.createIndex(new Document("tags", 1).append("_id", 1));
        for (int i = 0; i < DOCUMENTS; i++) {
            put(i);
        }
        collection.createIndex(new Document("m", -1).append("n", 1));
        collection.createIndex(new Document("in.x", 1));
        for (int i = 0; i < QUERIES; i++) {
            change();
            check(filter(2), sort());
        }
    }

    private void check(Document filter, Document sort) {
        int limit = random.nextInt(3) == 0 ? 1 + random.nextInt(20) : 0;
        int skip = random.nextInt(4) == 0 ? random.nextInt(10) : 0;
        FindIterable<Document> query =
                collection.find(filter).sort(sort).skip(skip).limit(limit).batchSize(7);
        List<Document> found = query.into(new ArrayList<>());
        List<Document> matching =
                oracle.values().stream().filter(one -> FullScan.matches(one, filter)).toList();
        String what = filter.toJson() + " sorted by " + sort.toJson();
        List<Object> expected =
                matching.stream()
                        .sorted(FullScan.order(sort))
                        .skip(skip)
                        .limit(limit == 0 ? Integer.MAX_VALUE : limit)
                        .map(one -> FullScan.sortKey(one, sort))
                        .collect(Collectors.toList());
        assertThat(found.stream().map(one -> FullScan.sortKey(one, sort)).toList())
                .as(what)
                .isEqualTo(expected);
        assertThat(matching).as(what).containsAll(found);
        assertThat(found.stream().map(one -> one.get("_id")).distinct().count())
                .as(what)
                .isEqualTo(found.size());
        assertThat(collection.countDocuments(filter)).as(what).isEqualTo(matching.size());
    }

    private void change() {
        int id = random.nextInt(DOCUMENTS);
        switch (random.nextInt(3)) {
            case 0 -> {
                collection.deleteOne(new Document("_id", id));
                oracle.remove(id);
            }
            case 1 -> {
                collection.updateOne(
                        new Document("_id", id), new Document("$set", new Document("n", 3.5)));
                oracle.computeIfPresent(id, (key, one) -> new Document(one).append("n", 3.5));
            }
            default -> put(id);
        }
    }

    private void put(int id) {
        Document document = new Document("_id", id);
        if (random.nextInt(8) > 0) {
            document.append("n", number());
        }
        document.append("m", "m" + random.nextInt(5));
        document.append("tags", tags());
        document.append("in", new Document("x", random.nextInt(6)));
        collection.replaceOne(new Document("_id", id), document, new ReplaceOptions().upsert(true));
        oracle.put(id, document);
    }

    private Object number() {
        int value = random.nextInt(10) - 3;
        return switch (random.nextInt(3)) {
            case 0 -> value;
            case 1 -> (long) value;
            default -> value + 0.5;
        };
    }

    private List<String> tags() {
        return random.ints(random.nextInt(4), 0, 6).mapToObj(i -> "t" + i).distinct().toList();
    }

    private Document sort() {
        Document sort = new Document();
        int fields = random.nextInt(3);
        for (int i = 0; i < fields; i++) {
            String field = FIELDS.get(random.nextInt(FIELDS.size()));
            sort.putIfAbsent(field, random.nextBoolean() ? 1 : -1);
        }
        return sort;
    }

    private Document filter(int depth) {
        Document filter = new Document();
        int terms = random.nextInt(3);
        for (int i = 0; i < terms; i++) {
            String field = FIELDS.get(random.nextInt(FIELDS.size()));
            filter.putIfAbsent(field, condition(field));
        }
        if (depth > 0 && random.nextInt(4) == 0) {
            filter.append(
                    random.nextBoolean() ? "$or" : "$and",
                    List.of(filter(depth - 1), filter(depth - 1)));
        }
        return filter;
    }

    private Object condition(String field) {
        return switch (random.nextInt(5)) {
            case 0 -> value(field);
            case 1 -> new Document("$in", List.of(value(field), value(field)));
            case 2 -> new Document(random.nextBoolean() ? "$gt" : "$gte", value(field));
            case 3 -> new Document(random.nextBoolean() ? "$lt" : "$lte", value(field));
            default -> new Document("$gte", value(field)).append("$lt", value(field));
        };
    }

    private Object value(String field) {
        return switch (field) {
            case "_id" -> random.nextInt(DOCUMENTS);
            case "n" -> number();
            case "m" -> "m" + random.nextInt(5);
            case "tags" -> "t" + random.nextInt(6);
            default -> random.nextInt(6);
        };
    }
}
