package no.tverrlag.privacy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Moves all stored secrets from one master key to another while services work. What is left to do
 * follows from the stored secrets themselves, so it can be interrupted anywhere and done by several
 * at once.
 */
public final class MasterKeyRotation {

    /** A service counts as running if it has said so this recently. */
    static final long PRESENT_MILLIS = 30_000;

    private final Keyring keyring;
    private final MongoCollection<Document> holders;
    private final Clock clock;

    MasterKeyRotation(MongoDatabase database, Keyring keyring, Clock clock) {
        this.keyring = keyring;
        this.holders = KeyCollections.durable(database, "key_holders");
        this.clock = clock;
    }

    /**
     * @param current id of the master key that wraps new secrets
     * @param preferred id of the one that this service is to move to
     * @param left secrets that another than the current one still wraps; at 0 the others can be
     *     dropped
     * @param lacking running services that were not given the preferred one
     */
    public record Status(String current, String preferred, long left, List<String> lacking) {
        public Status {
            lacking = List.copyOf(lacking);
        }
    }

    public Status status() {
        String current = keyring.currentId();
        String preferred = keyring.masters().preferred().id();
        return new Status(current, preferred, left(current), lacking(preferred));
    }

    /**
     * Makes the preferred master key the one that wraps new secrets, unless a running service lacks
     * it; the old secrets follow by {@link #rewrap}.
     *
     * @return the status afterwards; with services in {@code lacking} nothing was changed
     */
    public Status begin() {
        MasterKey preferred = keyring.masters().preferred();
        if (lacking(preferred.id()).isEmpty()) {
            keyring.change(preferred);
        }
        return status();
    }

    /** Says that this service runs and which master keys it was given. */
    public void present(String instance, String service) {
        holders.replaceOne(
                Filters.eq("_id", instance),
                new Document("_id", instance)
                        .append("service", service)
                        .append("masters", new ArrayList<>(keyring.masters().ids()))
                        .append("at", clock.millis()),
                new ReplaceOptions().upsert(true));
    }

    /** Says that this service ends. */
    public void gone(String instance) {
        holders.deleteOne(Filters.eq("_id", instance));
    }

    /**
     * Moves at most that many secrets to the current master key.
     *
     * @return how many it has moved; 0 when nothing is left that this service can open
     */
    public int rewrap(int atMost) {
        if (keyring.masters().ids().size() == 1) {
            return 0;
        }
        MasterKey current = keyring.current();
        int moved = 0;
        for (MongoCollection<Document> each : keyring.stored().all()) {
            for (Document found :
                    each.find(KeyCollections.notWrappedBy(current.id())).limit(atMost - moved)) {
                moved += rewrapped(each, found, current) ? 1 : 0;
            }
            if (moved >= atMost) {
                break;
            }
        }
        return moved;
    }

    /** Does nothing to a key that was destroyed, or moved by somebody else, in between. */
    private boolean rewrapped(
            MongoCollection<Document> collection, Document found, MasterKey current) {
        String id = found.getString("_id");
        String by = found.getString(Keyring.MASTER);
        if (by != null && !keyring.masters().ids().contains(by)) {
            return false;
        }
        byte[] place = keyring.stored().placeIn(collection, id);
        byte[] secret = keyring.unwrap(found, place);
        Document next = Keyring.wrap(new Document(), current, secret, place);
        Arrays.fill(secret, (byte) 0);
        return collection
                        .updateOne(unchanged(id, by), new Document("$set", next))
                        .getModifiedCount()
                == 1;
    }

    private static org.bson.conversions.Bson unchanged(String id, @Nullable String by) {
        return Filters.and(
                Filters.eq("_id", id), Filters.exists("wrapped"), Filters.eq(Keyring.MASTER, by));
    }

    private long left(String current) {
        return keyring.stored().all().stream()
                .mapToLong(each -> each.countDocuments(KeyCollections.notWrappedBy(current)))
                .sum();
    }

    private List<String> lacking(String master) {
        return holders
                .find(Filters.gt("at", clock.millis() - PRESENT_MILLIS))
                .into(new ArrayList<>())
                .stream()
                .filter(each -> !each.getList("masters", String.class).contains(master))
                .map(each -> each.getString("service"))
                .distinct()
                .sorted()
                .toList();
    }
}
