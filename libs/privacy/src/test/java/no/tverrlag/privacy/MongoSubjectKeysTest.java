package no.tverrlag.privacy;

import static no.tverrlag.privacy.Letter.NORA;
import static no.tverrlag.privacy.Letter.OLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.crypto.SecretKey;
import no.tverrlag.kernel.PersonId;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoSubjectKeysTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final TestStore store;
    private final MongoDatabase database;
    private final MongoSubjectKeys here;
    private final MongoSubjectKeys there;

    MongoSubjectKeysTest() throws IOException {
        store = new TestStore();
        database = store.freshDatabase();
        here = keys(1);
        there = keys(1);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private MongoSubjectKeys keys(int filling) {
        return new MongoSubjectKeys(database, master(filling), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static MasterKey master(int filling) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) filling);
        return MasterKey.ofBase64(Base64.getEncoder().encodeToString(secret));
    }

    private MongoCollection<Document> documents() {
        return database.getCollection("subject_keys");
    }

    private Document onlyDocument() {
        return Objects.requireNonNull(documents().find().first());
    }

    @Test
    void a_key_is_made_at_first_use_and_is_the_same_for_everybody_afterwards() {
        assertThat(there.find(NORA)).isEmpty();
        SecretKey made = here.findOrCreate(NORA);

        assertThat(made.getEncoded()).hasSize(32);
        assertThat(there.find(NORA)).contains(made);
        assertThat(keys(1).findOrCreate(NORA)).isEqualTo(made);
        assertThat(here.findOrCreate(OLA)).isNotEqualTo(made);
    }

    @Test
    void the_store_holds_the_key_wrapped_only() {
        byte[] made = here.findOrCreate(NORA).getEncoded();
        Document document = onlyDocument();

        assertThat(document).containsOnlyKeys("_id", "wrapped", "createdAt");
        byte[] wrapped = document.get("wrapped", Binary.class).getData();
        assertThat(wrapped).hasSize(12 + 32 + 16);
        assertThat(Arrays.copyOfRange(wrapped, 12, 44)).isNotEqualTo(made);
    }

    @Test
    void two_instances_that_race_to_make_a_key_get_the_same_one() throws Exception {
        for (int round = 0; round < 20; round++) {
            PersonId person = new PersonId("racer-" + round);
            List<SecretKey> got =
                    Racers.together(
                            List.of(
                                    () -> here.findOrCreate(person),
                                    () -> there.findOrCreate(person)));

            assertThat(got.get(0)).isEqualTo(got.get(1));
            assertThat(keys(1).find(person)).contains(got.get(0));
        }
    }

    @Test
    void a_destroyed_key_leaves_a_tombstone_and_never_comes_back() {
        here.findOrCreate(NORA);
        here.destroy(NORA);

        assertThat(onlyDocument()).containsOnlyKeys("_id", "destroyedAt");
        assertThat(here.find(NORA)).isEmpty();
        assertThatThrownBy(() -> here.findOrCreate(NORA)).isExactlyInstanceOf(PersonErased.class);
        assertThatThrownBy(() -> there.findOrCreate(NORA)).isExactlyInstanceOf(PersonErased.class);
    }

    @Test
    void a_person_can_be_erased_before_a_key_was_ever_made() {
        here.destroy(NORA);

        assertThatThrownBy(() -> there.findOrCreate(NORA)).isExactlyInstanceOf(PersonErased.class);
    }

    @Test
    void a_destruction_elsewhere_is_noticed_within_a_second() {
        SettableClock clock = new SettableClock(NOW);
        MongoSubjectKeys far = new MongoSubjectKeys(database, master(1), clock);
        far.findOrCreate(NORA);
        here.destroy(NORA);
        clock.set(NOW.plusMillis(1_000));

        assertThat(far.find(NORA)).isEmpty();
        assertThatThrownBy(() -> far.findOrCreate(NORA)).isExactlyInstanceOf(PersonErased.class);
    }

    @Test
    void another_master_key_opens_nothing() {
        here.findOrCreate(NORA);

        assertThatThrownBy(() -> keys(2).find(NORA)).isExactlyInstanceOf(SealBroken.class);
    }

    @Test
    void a_wrapped_key_under_another_persons_name_does_not_open() {
        here.findOrCreate(NORA);
        documents().insertOne(onlyDocument().append("_id", OLA.value()));

        assertThatThrownBy(() -> there.find(OLA)).isExactlyInstanceOf(SealBroken.class);
    }
}
