package no.tverrlag.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import no.tverrlag.kernel.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MasterKeyRotationTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final MasterKey OLD = Masters.filledWith(1);
    private static final MasterKey NEW = Masters.filledWith(2);

    private final TestStore store;
    private final MongoDatabase database;
    private final SettableClock clock = new SettableClock(NOW);

    MasterKeyRotationTest() throws IOException {
        store = new TestStore();
        database = store.freshDatabase();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private KeysDatabase open(MasterKey preferred, MasterKey... former) {
        return KeysDatabase.open(database, MasterKeys.of(preferred, former), clock);
    }

    private static PersonId person(int number) {
        return new PersonId("person-" + number);
    }

    private static Map<PersonId, PersonKey> made(KeysDatabase keys, int from, int to) {
        Map<PersonId, PersonKey> made = new ConcurrentHashMap<>();
        IntStream.range(from, to)
                .forEach(
                        number ->
                                made.put(
                                        person(number),
                                        keys.subjectKeys().findOrCreate(person(number))));
        return made;
    }

    @Test
    void a_newly_configured_master_key_is_used_only_from_the_order_on() {
        open(OLD).subjectKeys().findOrCreate(person(1));
        KeysDatabase keys = open(NEW, OLD);
        keys.subjectKeys().findOrCreate(person(2));

        assertThat(keys.rotation().status())
                .isEqualTo(new MasterKeyRotation.Status(OLD.id(), NEW.id(), 0, List.of()));
        open(OLD).subjectKeys().findOrCreate(person(2));
        assertThat(keys.rotation().begin())
                .as("two persons and the hashes' secret are to be moved")
                .isEqualTo(new MasterKeyRotation.Status(NEW.id(), NEW.id(), 3, List.of()));
    }

    @Test
    void after_the_last_step_the_old_master_key_is_needed_by_nobody() {
        Map<PersonId, PersonKey> before = made(open(OLD), 0, 10);
        KeysDatabase keys = open(NEW, OLD);
        String hash = keys.hashes().of("national-id", "1");
        keys.rotation().begin();

        assertThat(keys.rotation().rewrap(4)).isEqualTo(4);
        assertThat(keys.rotation().status().left()).isEqualTo(7);
        assertThatThrownBy(() -> open(NEW))
                .as("half way the old one can't be left out")
                .isExactlyInstanceOf(MasterKeyUnknown.class)
                .hasMessageContaining(OLD.id());
        assertThat(open(NEW, OLD).rotation().rewrap(100)).as("another goes on").isEqualTo(7);
        assertThat(keys.rotation().rewrap(100)).isZero();

        KeysDatabase after = open(NEW);
        before.forEach((person, key) -> assertThat(after.subjectKeys().find(person)).contains(key));
        assertThat(after.hashes().of("national-id", "1")).isEqualTo(hash);
        assertThatThrownBy(() -> open(OLD)).isExactlyInstanceOf(MasterKeyUnknown.class);
    }

    @Test
    void it_does_not_begin_while_a_running_service_lacks_the_new_key() {
        KeysDatabase keys = open(OLD);
        keys.rotation().present("instance-1", "team");
        KeysDatabase young = open(NEW, OLD);

        assertThat(young.rotation().begin())
                .isEqualTo(new MasterKeyRotation.Status(OLD.id(), NEW.id(), 0, List.of("team")));
        keys.rotation().gone("instance-1");
        assertThat(young.rotation().begin().current()).isEqualTo(NEW.id());
    }

    @Test
    void a_service_that_died_without_a_word_holds_nothing_up_for_long() {
        KeysDatabase keys = open(OLD);
        keys.rotation().present("instance-1", "team");
        clock.set(NOW.plusMillis(MasterKeyRotation.PRESENT_MILLIS));

        assertThat(open(NEW, OLD).rotation().begin().lacking()).isEmpty();
    }

    @Test
    void a_person_erased_meanwhile_stays_erased() {
        KeysDatabase keys = open(OLD);
        made(keys, 0, 5);
        KeysDatabase young = open(NEW, OLD);
        young.rotation().begin();
        keys.subjectKeys().destroy(person(3));
        young.rotation().rewrap(100);

        assertThat(young.subjectKeys().isErased(person(3))).isTrue();
        assertThat(open(NEW).subjectKeys().find(person(2))).isPresent();
    }

    @Test
    void keys_made_by_others_while_it_goes_on_are_all_readable_without_the_old_one()
            throws Exception {
        KeysDatabase old = open(OLD, NEW);
        Map<PersonId, PersonKey> all = new ConcurrentHashMap<>(made(old, 0, 200));
        KeysDatabase young = open(NEW, OLD);
        List<Callable<Boolean>> together = new ArrayList<>();
        for (int writer = 0; writer < 3; writer++) {
            int from = 1_000 * (writer + 1);
            KeysDatabase each = writer == 0 ? young : old;
            together.add(
                    () -> {
                        all.putAll(made(each, from, from + 150));
                        return true;
                    });
        }
        together.add(
                () -> {
                    young.rotation().begin();
                    while (young.rotation().rewrap(20) > 0) {
                        Thread.yield();
                    }
                    return true;
                });
        assertThat(Racers.together(together)).containsOnly(true);
        while (young.rotation().rewrap(100) > 0) {
            Thread.yield();
        }

        KeysDatabase after = open(NEW);
        assertThat(all).hasSize(650);
        all.forEach((person, key) -> assertThat(after.subjectKeys().find(person)).contains(key));
    }
}
