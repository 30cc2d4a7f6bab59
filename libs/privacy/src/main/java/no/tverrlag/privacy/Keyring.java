package no.tverrlag.privacy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Wraps and opens stored secrets. Which master key wraps new ones is written in the database, so
 * that all services change over at one moment; each stored secret says which one it was wrapped by.
 */
final class Keyring {

    static final String MASTER = "master";
    private static final String WRAPPED = "wrapped";
    private static final int DUPLICATE_KEY = 11_000;

    private final KeyCollections stored;
    private final MongoCollection<Document> ring;
    private final MasterKeys masters;

    private Keyring(MongoDatabase database, MasterKeys masters) {
        this.stored = new KeyCollections(database);
        this.ring = KeyCollections.durable(database, "keyring");
        this.masters = masters;
    }

    /**
     * @throws MasterKeyUnknown if something stored is wrapped by a master key that is not given
     */
    static Keyring open(MongoDatabase database, MasterKeys masters) {
        Keyring keyring = new Keyring(database, masters);
        Document standing = keyring.ring.find().first();
        if (standing == null) {
            keyring.begin();
        }
        keyring.requireAllKnown();
        return keyring;
    }

    MasterKeys masters() {
        return masters;
    }

    KeyCollections stored() {
        return stored;
    }

    /** The master key that wraps new secrets now, read afresh. */
    MasterKey current() {
        return masters.named(standing().getString("current"));
    }

    String currentId() {
        return standing().getString("current");
    }

    /** The master key that hashes were derived from before they had a secret of their own. */
    @Nullable MasterKey former() {
        String id = standing().getString("former");
        return id == null || !masters.ids().contains(id) ? null : masters.named(id);
    }

    /** From now on new secrets are wrapped by this one. */
    void change(MasterKey to) {
        ring.updateOne(
                Filters.eq("_id", MASTER),
                Updates.combine(
                        Updates.set("current", to.id()), Updates.addToSet("known", to.id())));
    }

    /** Adds the wrapped secret, and what it was wrapped by, to the document. */
    static Document wrap(Document document, MasterKey by, byte[] secret, byte[] place) {
        return document.append(WRAPPED, new Binary(AesGcm.encrypt(by.wrapping(), secret, place)))
                .append(MASTER, by.id());
    }

    static boolean holdsSecret(Document document) {
        return document.containsKey(WRAPPED);
    }

    /**
     * @throws MasterKeyUnknown if it is wrapped by a master key that is not given
     * @throws SealBroken if it was changed, or moved here from another place
     */
    byte[] unwrap(Document document, byte[] place) {
        byte[] wrapped = document.get(WRAPPED, Binary.class).getData();
        String by = document.getString(MASTER);
        return by == null
                ? opened(wrapped, place, masters.all())
                : AesGcm.decrypt(masters.named(by).wrapping(), wrapped, place);
    }

    /** One from before secrets said which key wrapped them. */
    private static byte[] opened(byte[] wrapped, byte[] place, List<MasterKey> tried) {
        for (MasterKey each : tried) {
            try {
                return AesGcm.decrypt(each.wrapping(), wrapped, place);
            } catch (SealBroken another) {
                // the next one
            }
        }
        throw new SealBroken();
    }

    private Document standing() {
        return Objects.requireNonNull(ring.find(Filters.eq("_id", MASTER)).first(), "keyring");
    }

    /**
     * The first service of all writes down what is in use; the others find it written. Hashes were
     * derived from the master key only as long as secrets did not say what wrapped them.
     */
    private void begin() {
        Document old = stored.subjectKeys().find(Filters.exists(WRAPPED)).first();
        MasterKey first = old == null ? masters.preferred() : wrapperOf(old);
        Document beginning =
                new Document("_id", MASTER)
                        .append("current", first.id())
                        .append("known", List.of(first.id()));
        if (old != null && !old.containsKey(MASTER)) {
            beginning.append("former", first.id());
        }
        try {
            ring.insertOne(beginning);
        } catch (MongoWriteException another) {
            if (another.getCode() != DUPLICATE_KEY) {
                throw another;
            }
        }
    }

    private MasterKey wrapperOf(Document old) {
        byte[] wrapped = old.get(WRAPPED, Binary.class).getData();
        for (MasterKey each : masters.all()) {
            try {
                opened(wrapped, KeyCollections.placeOfSubject(old.getString("_id")), List.of(each));
                return each;
            } catch (SealBroken another) {
                // the next one
            }
        }
        throw MasterKeyUnknown.unnamed();
    }

    private void requireAllKnown() {
        Document standing = standing();
        masters.named(standing.getString("current"));
        for (String used : standing.getList("known", String.class)) {
            if (!masters.ids().contains(used) && stored.anyWrappedBy(used)) {
                throw MasterKeyUnknown.named(used);
            }
        }
    }
}
