package no.tverrlag.privacy;

import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import no.tverrlag.kernel.PersonId;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Keys in a MongoDB database of their own, wrapped by the master key. A destroyed key leaves a
 * tombstone, so that the person can never get a new one by accident.
 */
public final class MongoSubjectKeys implements SubjectKeys {

    /**
     * How long a key may be remembered: the longest time until a destruction elsewhere is noticed
     * here.
     */
    static final long REMEMBER_MILLIS = 1_000;

    private static final int DUPLICATE_KEY = 11_000;
    private static final int REMEMBER_AT_MOST = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Remembered(SecretKey key, long until) {}

    private final MongoCollection<Document> keys;
    private final MasterKey master;
    private final Clock clock;
    private final Map<PersonId, Remembered> recent = new ConcurrentHashMap<>();

    public MongoSubjectKeys(MongoDatabase database, MasterKey master, Clock clock) {
        this.keys =
                database.getCollection("subject_keys")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.master = master;
        this.clock = clock;
    }

    @Override
    public Optional<SecretKey> find(PersonId person) {
        Remembered remembered = recent.get(person);
        if (remembered != null && clock.millis() < remembered.until()) {
            return Optional.of(remembered.key());
        }
        return Optional.ofNullable(stored(person)).flatMap(found -> unwrapped(person, found));
    }

    @Override
    public SecretKey findOrCreate(PersonId person) {
        Optional<SecretKey> known = find(person);
        return known.orElseGet(() -> create(person));
    }

    @Override
    public void destroy(PersonId person) {
        Document tombstone =
                new Document("_id", person.value())
                        .append("destroyedAt", Date.from(Instant.now(clock)));
        keys.replaceOne(
                Filters.eq("_id", person.value()), tombstone, new ReplaceOptions().upsert(true));
        recent.remove(person);
    }

    private SecretKey create(PersonId person) {
        byte[] fresh = new byte[32];
        RANDOM.nextBytes(fresh);
        Document document =
                new Document("_id", person.value())
                        .append(
                                "wrapped",
                                new Binary(AesGcm.encrypt(master.wrapping(), fresh, place(person))))
                        .append("createdAt", Date.from(Instant.now(clock)));
        try {
            keys.insertOne(document);
        } catch (MongoWriteException refused) {
            if (refused.getCode() != DUPLICATE_KEY) {
                throw refused;
            }
        }
        Document standing = stored(person);
        return Optional.ofNullable(standing)
                .flatMap(found -> unwrapped(person, found))
                .orElseThrow(PersonErased::new);
    }

    private @Nullable Document stored(PersonId person) {
        return keys.find(Filters.eq("_id", person.value())).first();
    }

    private Optional<SecretKey> unwrapped(PersonId person, Document found) {
        Binary wrapped = found.get("wrapped", Binary.class);
        if (wrapped == null) {
            return Optional.empty();
        }
        SecretKey key =
                new SecretKeySpec(
                        AesGcm.decrypt(master.wrapping(), wrapped.getData(), place(person)), "AES");
        if (recent.size() > REMEMBER_AT_MOST) {
            recent.clear();
        }
        recent.put(person, new Remembered(key, clock.millis() + REMEMBER_MILLIS));
        return Optional.of(key);
    }

    private static byte[] place(PersonId person) {
        return ("subject-key\u0000" + person.value()).getBytes(StandardCharsets.UTF_8);
    }
}
