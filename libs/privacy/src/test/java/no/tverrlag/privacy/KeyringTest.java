package no.tverrlag.privacy;

import static no.tverrlag.privacy.Letter.NORA;
import static no.tverrlag.privacy.Letter.OLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which master key a keys database begins with, when a service opens it first. */
class KeyringTest {
    private static final MasterKey OLD = Masters.filledWith(1);
    private static final MasterKey NEW = Masters.filledWith(2);

    private final TestStore store;
    private final MongoDatabase database;

    KeyringTest() throws IOException {
        store = new TestStore();
        database = store.freshDatabase();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private KeysDatabase open(MasterKey preferred, MasterKey... former) {
        return KeysDatabase.open(database, MasterKeys.of(preferred, former), Clock.systemUTC());
    }

    /** As databases were before secrets said what wrapped them; answers their key of Nora. */
    private PersonKey fromBefore(MasterKey by) {
        PersonKey key = open(by).subjectKeys().findOrCreate(NORA);
        database.getCollection("subject_keys")
                .updateMany(new Document(), new Document("$unset", new Document("master", "")));
        database.getCollection("hash_keys").drop();
        database.getCollection("keyring").drop();
        return key;
    }

    @Test
    void an_empty_database_begins_with_the_preferred_one() {
        assertThat(open(NEW, OLD).rotation().status().current()).isEqualTo(NEW.id());
    }

    @Test
    void keys_from_before_are_found_to_be_wrapped_by_a_former_one_and_stay_readable() {
        PersonKey made = fromBefore(OLD);

        KeysDatabase keys = open(NEW, OLD);

        assertThat(keys.rotation().status().current()).isEqualTo(OLD.id());
        assertThat(keys.subjectKeys().find(NORA)).contains(made);
        assertThat(keys.rotation().begin().left()).isPositive();
        assertThat(keys.rotation().rewrap(100)).isPositive();
        assertThat(open(NEW).subjectKeys().find(NORA)).contains(made);
    }

    @Test
    void keys_from_before_that_no_given_one_opens_are_refused_and_nothing_is_begun() {
        PersonKey made = fromBefore(OLD);

        assertThatThrownBy(() -> open(NEW, Masters.filledWith(3)))
                .isExactlyInstanceOf(MasterKeyUnknown.class)
                .hasMessage(
                        "stored keys are wrapped by another master key than TVERRLAG_MASTER_KEY"
                                + " and TVERRLAG_PREVIOUS_MASTER_KEYS");
        assertThat(database.getCollection("keyring").countDocuments()).isZero();
        assertThat(open(OLD).subjectKeys().find(NORA)).as("with the right one").contains(made);
    }

    @Test
    void a_key_from_before_that_was_moved_to_another_person_does_not_open() {
        fromBefore(OLD);
        KeysDatabase keys = open(OLD);
        MongoCollection<Document> stored = database.getCollection("subject_keys");
        Document ofNora = Objects.requireNonNull(stored.find().first());
        stored.insertOne(ofNora.append("_id", OLA.value()));

        assertThatThrownBy(() -> keys.subjectKeys().find(OLA))
                .isExactlyInstanceOf(SealBroken.class);
    }

    @Test
    void a_tombstone_from_before_says_nothing_about_master_keys() {
        fromBefore(OLD);
        open(OLD).subjectKeys().destroy(NORA);
        database.getCollection("hash_keys").drop();
        database.getCollection("keyring").drop();

        KeysDatabase keys = open(NEW);

        assertThat(keys.rotation().status().current()).isEqualTo(NEW.id());
        assertThat(keys.subjectKeys().isErased(NORA)).isTrue();
    }

    @Test
    void services_that_open_an_empty_database_together_agree() throws Exception {
        List<Callable<String>> together = new ArrayList<>();
        for (int service = 0; service < 8; service++) {
            boolean young = service % 2 == 0;
            together.add(
                    () -> (young ? open(NEW, OLD) : open(OLD, NEW)).rotation().status().current());
        }

        assertThat(Racers.together(together).stream().distinct()).hasSize(1);
    }

    @Test
    void a_ring_that_was_lost_is_begun_again_by_what_the_keys_say_and_hashes_stay() {
        KeysDatabase before = open(OLD);
        PersonKey made = before.subjectKeys().findOrCreate(NORA);
        String hash = before.hashes().of("national-id", "17898012345");
        database.getCollection("keyring").drop();

        KeysDatabase keys = open(NEW, OLD);

        assertThat(keys.rotation().status().current()).isEqualTo(OLD.id());
        assertThat(keys.subjectKeys().find(NORA)).contains(made);
        assertThat(keys.hashes().of("national-id", "17898012345")).isEqualTo(hash);
    }
}
