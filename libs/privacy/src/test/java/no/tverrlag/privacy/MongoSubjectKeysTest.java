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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
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
        return keys(filling, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private MongoSubjectKeys keys(int filling, Clock clock) {
        return KeysDatabase.open(database, MasterKeys.of(Masters.filledWith(filling)), clock)
                .subjectKeys();
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
        PersonKey made = here.findOrCreate(NORA);

        assertThat(made.getEncoded()).hasSize(32);
        assertThat(there.find(NORA)).contains(made);
        assertThat(keys(1).findOrCreate(NORA)).isEqualTo(made);
        assertThat(here.findOrCreate(OLA)).isNotEqualTo(made);
    }

    @Test
    void the_store_holds_the_key_wrapped_only() {
        byte[] made = here.findOrCreate(NORA).getEncoded();
        Document document = onlyDocument();

        assertThat(document).containsOnlyKeys("_id", "wrapped", "master", "createdAt");
        byte[] wrapped = document.get("wrapped", Binary.class).getData();
        assertThat(wrapped).hasSize(12 + 32 + 16);
        assertThat(Arrays.copyOfRange(wrapped, 12, 44)).isNotEqualTo(made);
    }

    @Test
    void two_instances_that_race_to_make_a_key_get_the_same_one() throws Exception {
        for (int round = 0; round < 20; round++) {
            PersonId person = new PersonId("racer-" + round);
            List<PersonKey> got =
                    Racers.together(
                            List.of(
                                    () -> here.findOrCreate(person),
                                    () -> there.findOrCreate(person)));

            assertThat(got.get(0)).isEqualTo(got.get(1));
            assertThat(keys(1).find(person)).contains(got.get(0));
        }
    }

    @Test
    void all_who_ask_for_a_key_at_the_same_time_get_it() throws Exception {
        PersonKey made = here.findOrCreate(NORA);
        for (int round = 0; round < 20; round++) {
            MongoSubjectKeys fresh = keys(1);
            List<Callable<Optional<PersonKey>>> asking = new ArrayList<>();
            for (int asker = 0; asker < 8; asker++) {
                asking.add(() -> fresh.find(NORA));
            }

            assertThat(Racers.together(asking)).hasSize(8).containsOnly(Optional.of(made));
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
        MongoSubjectKeys far = keys(1, clock);
        far.findOrCreate(NORA);
        here.destroy(NORA);
        clock.set(NOW.plusMillis(1_000));

        assertThat(far.find(NORA)).isEmpty();
        assertThatThrownBy(() -> far.findOrCreate(NORA)).isExactlyInstanceOf(PersonErased.class);
    }

    @Test
    void another_master_key_is_refused_before_any_key_is_asked_for() {
        here.findOrCreate(NORA);

        assertThatThrownBy(() -> keys(2))
                .isExactlyInstanceOf(MasterKeyUnknown.class)
                .hasMessageStartingWith(
                        "stored keys are wrapped by master key " + Masters.filledWith(1).id());
    }

    @Test
    void only_a_person_whose_key_was_destroyed_is_erased() {
        assertThat(here.isErased(NORA)).as("nobody yet").isFalse();
        here.findOrCreate(NORA);
        assertThat(there.isErased(NORA)).as("with a key").isFalse();
        here.destroy(NORA);
        assertThat(here.isErased(NORA)).isTrue();
        assertThat(there.isErased(OLA)).as("somebody else").isFalse();
    }

    @Test
    void a_second_destruction_leaves_the_first_tombstone() {
        here.findOrCreate(NORA);
        here.destroy(NORA);
        Document first = onlyDocument();
        keys(1, Clock.fixed(NOW.plusSeconds(60), ZoneOffset.UTC)).destroy(NORA);

        assertThat(onlyDocument()).isEqualTo(first);
    }

    @Test
    void what_a_person_is_found_by_goes_with_the_key() {
        LookUps lookUps =
                KeysDatabase.open(database, MasterKeys.of(Masters.filledWith(1)), Clock.systemUTC())
                        .lookUps();
        assertThat(lookUps.claim("hash-of-nora", NORA)).isEqualTo(NORA);
        assertThat(lookUps.claim("hash-of-nora", OLA)).as("the first one stays").isEqualTo(NORA);
        assertThat(lookUps.claim("hash-of-ola", OLA)).isEqualTo(OLA);
        here.findOrCreate(NORA);
        here.destroy(NORA);

        assertThat(lookUps.find("hash-of-nora")).isEmpty();
        assertThat(lookUps.find("hash-of-ola")).contains(OLA);
        PersonId again = new PersonId("nora-again");
        assertThat(lookUps.claim("hash-of-nora", again)).isEqualTo(again);
    }

    @Test
    void a_wrapped_key_under_another_persons_name_does_not_open() {
        here.findOrCreate(NORA);
        documents().insertOne(onlyDocument().append("_id", OLA.value()));

        assertThatThrownBy(() -> there.find(OLA)).isExactlyInstanceOf(SealBroken.class);
    }
}
