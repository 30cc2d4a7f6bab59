package no.tverrlag.privacy;

import static no.tverrlag.privacy.Letter.NORA;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyedHashesTest {
    private final TestStore store;
    private final MongoDatabase database;

    KeyedHashesTest() throws IOException {
        store = new TestStore();
        database = store.freshDatabase();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private KeyedHashes hashes(MasterKey preferred, MasterKey... former) {
        return KeysDatabase.open(database, MasterKeys.of(preferred, former), Clock.systemUTC())
                .hashes();
    }

    /** As it was when keys did not say what wrapped them and hashes came of the master key. */
    private void formerKey(MasterKey by) {
        database.getCollection("subject_keys")
                .insertOne(
                        Keyring.wrap(
                                new Document("_id", NORA.value()),
                                by,
                                new byte[32],
                                KeyCollections.placeOfSubject(NORA.value())));
        database.getCollection("subject_keys")
                .updateMany(new Document(), new Document("$unset", new Document("master", "")));
    }

    @Test
    void a_hash_differs_for_each_value_and_purpose_and_is_the_same_after_every_start() {
        KeyedHashes hashes = hashes(Masters.filledWith(0));

        assertThat(
                        List.of(
                                hashes.of("lookup", "17898012345"),
                                hashes.of("lookup", "17898012346"),
                                hashes.of("request", "17898012345")))
                .doesNotHaveDuplicates()
                .allMatch(each -> each.length() == 43);
        assertThat(hashes(Masters.filledWith(0)).of("lookup", "17898012345"))
                .isEqualTo(hashes.of("lookup", "17898012345"));
    }

    @Test
    void the_secret_is_random_and_not_the_master_keys() throws IOException {
        try (TestStore other = new TestStore()) {
            KeyedHashes elsewhere =
                    KeysDatabase.open(
                                    other.freshDatabase(),
                                    MasterKeys.of(Masters.filledWith(0)),
                                    Clock.systemUTC())
                            .hashes();
            assertThat(elsewhere.of("lookup", "x"))
                    .isNotEqualTo(hashes(Masters.filledWith(0)).of("lookup", "x"));
        }
    }

    @Test
    void hashes_that_were_derived_from_the_master_key_stay_what_they_were() {
        formerKey(Masters.filledWith(0));

        assertThat(hashes(Masters.filledWith(0)).of("national-id", "17898012345"))
                .isEqualTo("J1NUcY7WVv8G4yUKeLySKKkk4Q2rI8NJpWVU1vMGidQ");
    }

    @Test
    void they_stay_so_when_the_master_key_they_came_from_is_no_longer_there() {
        MasterKey old = Masters.filledWith(0);
        MasterKey young = Masters.filledWith(1);
        formerKey(old);
        String before = hashes(old).of("national-id", "17898012345");
        KeysDatabase both =
                KeysDatabase.open(database, MasterKeys.of(young, old), Clock.systemUTC());
        both.rotation().begin();
        assertThat(both.rotation().rewrap(100)).isEqualTo(6);

        assertThat(hashes(young).of("national-id", "17898012345")).isEqualTo(before);
        assertThat(
                        KeysDatabase.open(database, MasterKeys.of(young), Clock.systemUTC())
                                .subjectKeys()
                                .find(NORA))
                .isPresent();
    }
}
