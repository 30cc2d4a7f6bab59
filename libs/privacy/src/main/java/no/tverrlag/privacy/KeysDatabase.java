package no.tverrlag.privacy;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;

/**
 * The database of its own that holds everything which erasure must be able to take back: the
 * persons' keys, the keys of hashes, and by which hash a person is found.
 */
public record KeysDatabase(
        MongoSubjectKeys subjectKeys,
        KeyedHashes hashes,
        LookUps lookUps,
        MasterKeyRotation rotation) {

    /**
     * @throws MasterKeyUnknown if something stored is wrapped by a master key that is not given
     */
    public static KeysDatabase open(MongoDatabase database, MasterKeys masters, Clock clock) {
        Keyring keyring = Keyring.open(database, masters);
        LookUps lookUps = new LookUps(database);
        return new KeysDatabase(
                new MongoSubjectKeys(keyring, lookUps, clock),
                KeyedHashes.open(keyring),
                lookUps,
                new MasterKeyRotation(database, keyring, clock));
    }
}
