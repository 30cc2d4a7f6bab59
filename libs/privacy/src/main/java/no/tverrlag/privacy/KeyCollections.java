package no.tverrlag.privacy;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What the keys database holds wrapped by a master key: persons' keys and keys of hashes. */
final class KeyCollections {

    private final MongoCollection<Document> subjectKeys;
    private final MongoCollection<Document> hashKeys;

    KeyCollections(MongoDatabase database) {
        this.subjectKeys = durable(database, "subject_keys");
        this.hashKeys = durable(database, "hash_keys");
        all().forEach(each -> each.createIndex(Indexes.ascending(Keyring.MASTER)));
    }

    static MongoCollection<Document> durable(MongoDatabase database, String name) {
        return database.getCollection(name)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    static byte[] placeOfSubject(String person) {
        return ("subject-key\u0000" + person).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] placeOfHash(String purpose) {
        return ("hash-key\u0000" + purpose).getBytes(StandardCharsets.UTF_8);
    }

    MongoCollection<Document> subjectKeys() {
        return subjectKeys;
    }

    MongoCollection<Document> hashKeys() {
        return hashKeys;
    }

    List<MongoCollection<Document>> all() {
        return List.of(subjectKeys, hashKeys);
    }

    byte[] placeIn(MongoCollection<Document> collection, String id) {
        return collection == hashKeys ? placeOfHash(id) : placeOfSubject(id);
    }

    boolean anyWrappedBy(String master) {
        return all().stream()
                .anyMatch(each -> each.find(Filters.eq(Keyring.MASTER, master)).first() != null);
    }

    /** Secrets that another master key than this one wraps. */
    static Bson notWrappedBy(String master) {
        return Filters.and(Filters.exists("wrapped"), Filters.ne(Keyring.MASTER, master));
    }
}
