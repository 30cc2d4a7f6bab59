package no.tverrlag.privacy;

import static no.tverrlag.privacy.Letter.NORA;
import static no.tverrlag.privacy.Letter.OLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import no.tverrlag.kernel.PersonId;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys in use are read again together, and each for no longer than before. */
class StoredKeysTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    /** When all that was opened now is still remembered, and soon over. */
    private static final Instant LATE = NOW.plusMillis(744);

    private final SettableClock clock = new SettableClock(NOW);
    private final TestStore store;
    private final MongoDatabase database;
    private final MongoSubjectKeys here;
    private final MongoSubjectKeys elsewhere;

    StoredKeysTest() throws IOException {
        store = new TestStore();
        database = store.freshDatabase();
        here = keys();
        elsewhere = keys();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private MongoSubjectKeys keys() {
        return KeysDatabase.open(database, MasterKeys.of(Masters.filledWith(1)), clock)
                .subjectKeys();
    }

    private MongoCollection<Document> documents() {
        return database.getCollection("subject_keys");
    }

    private PersonKey used(PersonId person) {
        here.findOrCreate(person);
        return here.find(person).orElseThrow();
    }

    private void readSomebodyElse() {
        clock.set(LATE);
        here.findOrCreate(new PersonId("somebody-else"));
    }

    @Test
    void keys_in_use_are_read_along_and_remembered_from_then_on() {
        List<PersonId> persons =
                IntStream.range(0, 20).mapToObj(each -> new PersonId("person-" + each)).toList();
        List<PersonKey> opened = persons.stream().map(this::used).toList();
        readSomebodyElse();
        assertThat(documents().deleteMany(new Document()).getDeletedCount()).isEqualTo(21);
        clock.set(LATE.plusMillis(744));

        assertThat(persons).allSatisfy(each -> assertThat(here.find(each)).isPresent());
        assertThat(opened).as("the former ones").allMatch(PersonKey::isDestroyed);
        clock.set(LATE.plusMillis(1_000));
        assertThat(persons).allSatisfy(each -> assertThat(here.find(each)).isEmpty());
    }

    @Test
    void a_key_that_is_not_used_is_forgotten_as_soon_as_before() {
        PersonKey idle = here.findOrCreate(NORA);
        readSomebodyElse();
        assertThat(idle.isDestroyed()).isFalse();
        clock.set(NOW.plusMillis(1_000));
        here.forgetExpired();

        assertThat(idle.isDestroyed()).isTrue();
    }

    @Test
    void a_key_that_was_used_once_is_forgotten_the_second_time() {
        used(NORA);
        readSomebodyElse();
        clock.set(LATE.plusMillis(744));
        here.findOrCreate(new PersonId("a-third"));
        documents().deleteOne(Filters.eq("_id", NORA.value()));
        clock.set(LATE.plusMillis(1_000));

        assertThat(here.find(NORA)).isEmpty();
    }

    @Test
    void a_destruction_elsewhere_is_noticed_when_the_key_is_read_along() {
        PersonKey key = used(NORA);
        elsewhere.destroy(NORA);
        readSomebodyElse();

        assertThat(key.isDestroyed()).isTrue();
        assertThat(here.find(NORA)).isEmpty();
        assertThatThrownBy(() -> here.findOrCreate(NORA)).isExactlyInstanceOf(PersonErased.class);
    }

    @Test
    void what_is_wrong_with_a_key_that_is_read_along_is_told_to_who_asks_for_it() {
        used(NORA);
        PersonKey olas = used(OLA);
        Document noras =
                Objects.requireNonNull(documents().find(Filters.eq("_id", NORA.value())).first());
        documents().replaceOne(Filters.eq("_id", OLA.value()), noras.append("_id", OLA.value()));
        readSomebodyElse();

        assertThat(here.find(NORA)).isPresent();
        assertThat(olas.isDestroyed()).isTrue();
        assertThatThrownBy(() -> here.find(OLA)).isExactlyInstanceOf(SealBroken.class);
    }
}
