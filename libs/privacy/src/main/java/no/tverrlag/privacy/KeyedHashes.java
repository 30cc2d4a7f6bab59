package no.tverrlag.privacy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/**
 * Keyed hashes (HMAC-SHA-256) for look-ups and comparisons, with a key for each purpose. Their
 * secret is random, kept wrapped in the keys database, and does not change when the master key
 * does.
 */
public final class KeyedHashes {

    private static final String ROOT = "root";
    private static final int DUPLICATE_KEY = 11_000;

    /** What hashes were used for while they were derived from the master key itself. */
    private static final List<String> FORMER_PURPOSES =
            List.of("idempotency", "request", "reaction", "national-id");

    private final byte[] root;
    private final Map<String, byte[]> keys;

    private KeyedHashes(byte[] root, Map<String, byte[]> former) {
        this.root = root;
        this.keys = new ConcurrentHashMap<>(former);
    }

    static KeyedHashes of(byte[] root) {
        return new KeyedHashes(root.clone(), Map.of());
    }

    /** Reads the secret, or makes it at the first start of all. */
    static KeyedHashes open(Keyring keyring) {
        Map<String, byte[]> former = new HashMap<>();
        MasterKey derivedFrom = keyring.former();
        for (String purpose : FORMER_PURPOSES) {
            if (derivedFrom != null) {
                make(keyring, purpose, derivedFrom.formerHashKey(purpose));
            }
            Document found = keyring.stored().hashKeys().find(Filters.eq("_id", purpose)).first();
            if (found != null) {
                former.put(purpose, opened(keyring, found));
            }
        }
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        make(keyring, ROOT, fresh);
        Document root = keyring.stored().hashKeys().find(Filters.eq("_id", ROOT)).first();
        return new KeyedHashes(opened(keyring, Objects.requireNonNull(root)), former);
    }

    /** The hash of this value for this purpose; 43 characters. */
    public String of(String purpose, String value) {
        byte[] key = keys.computeIfAbsent(purpose, each -> Hmac.of(root, "hash:" + each));
        return Hmac.text(Hmac.of(key, value));
    }

    private static byte[] opened(Keyring keyring, Document found) {
        return keyring.unwrap(found, KeyCollections.placeOfHash(found.getString("_id")));
    }

    /** Leaves one that is there as it is. */
    private static void make(Keyring keyring, String purpose, byte[] secret) {
        MongoCollection<Document> stored = keyring.stored().hashKeys();
        if (stored.find(Filters.eq("_id", purpose)).first() != null) {
            return;
        }
        Document made =
                Keyring.wrap(
                        new Document("_id", purpose),
                        keyring.current(),
                        secret,
                        KeyCollections.placeOfHash(purpose));
        try {
            stored.insertOne(made);
        } catch (MongoWriteException another) {
            if (another.getCode() != DUPLICATE_KEY) {
                throw another;
            }
        }
    }
}
