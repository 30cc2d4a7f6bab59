package no.tverrlag.privacy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import no.tverrlag.kernel.PersonId;
import org.bson.BsonDateTime;
import org.bson.Document;

/**
 * Keys in a MongoDB database of their own, wrapped by a master key. A destroyed key leaves a
 * tombstone, so that the person can never get a new one by accident.
 */
public final class MongoSubjectKeys implements SubjectKeys {

    private static final int DUPLICATE_KEY = 11_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Keyring keyring;
    private final MongoCollection<Document> keys;
    private final LookUps lookUps;
    private final Clock clock;
    private final KeyCache recent;
    private final StoredKeys stored;
    private final SharedQuestions<PersonId, Optional<PersonKey>> asking = new SharedQuestions<>();

    MongoSubjectKeys(Keyring keyring, LookUps lookUps, Clock clock) {
        this.keyring = keyring;
        this.keys = keyring.stored().subjectKeys();
        this.lookUps = lookUps;
        this.clock = clock;
        this.recent = new KeyCache(clock);
        this.stored = new StoredKeys(keyring, recent);
    }

    @Override
    public Optional<PersonKey> find(PersonId person) {
        Optional<PersonKey> remembered = recent.get(person);
        return remembered.isPresent() ? remembered : asking.ask(person, () -> stored.read(person));
    }

    @Override
    public PersonKey findOrCreate(PersonId person) {
        Optional<PersonKey> known = find(person);
        return known.isPresent() ? known.get() : create(person);
    }

    @Override
    public boolean isErased(PersonId person) {
        if (find(person).isPresent()) {
            return false;
        }
        Document found = stored.document(person);
        return found != null && !Keyring.holdsSecret(found);
    }

    /** The look-up entries go first: a key that is gone is the sign that all is. */
    @Override
    public void destroy(PersonId person) {
        lookUps.forget(person);
        Document tombstone =
                new Document("_id", person.value())
                        .append("destroyedAt", new BsonDateTime(clock.millis()));
        Document found = stored.document(person);
        if (found == null || Keyring.holdsSecret(found)) {
            keys.replaceOne(
                    Filters.eq("_id", person.value()),
                    tombstone,
                    new ReplaceOptions().upsert(true));
        }
        recent.remove(person);
    }

    /** Lets go of remembered keys whose second is over. */
    public void forgetExpired() {
        recent.forgetExpired();
    }

    private PersonKey create(PersonId person) {
        byte[] fresh = new byte[32];
        RANDOM.nextBytes(fresh);
        try {
            store(person, fresh);
        } finally {
            Arrays.fill(fresh, (byte) 0);
        }
        return stored.read(person).orElseThrow(PersonErased::new);
    }

    /** Unless somebody was faster. */
    private void store(PersonId person, byte[] fresh) {
        MasterKey by = keyring.current();
        Document document =
                Keyring.wrap(
                                new Document("_id", person.value()),
                                by,
                                fresh,
                                KeyCollections.placeOfSubject(person.value()))
                        .append("createdAt", new BsonDateTime(clock.millis()));
        try {
            keys.insertOne(document);
            followRotation(person, by, fresh);
        } catch (MongoWriteException refused) {
            if (refused.getCode() != DUPLICATE_KEY) {
                throw refused;
            }
        }
    }

    /** A rotation that began while the key was written may have looked for old ones already. */
    private void followRotation(PersonId person, MasterKey by, byte[] secret) {
        MasterKey now = keyring.current();
        if (!now.id().equals(by.id())) {
            Document next =
                    Keyring.wrap(
                            new Document(),
                            now,
                            secret,
                            KeyCollections.placeOfSubject(person.value()));
            keys.updateOne(
                    Filters.and(
                            Filters.eq("_id", person.value()), Filters.eq(Keyring.MASTER, by.id())),
                    new Document("$set", next));
        }
    }
}
