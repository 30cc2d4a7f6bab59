package no.tverrlag.privacy;

import static no.tverrlag.privacy.Letter.NORA;
import static no.tverrlag.privacy.Letter.OLA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import no.tverrlag.kernel.PersonId;
import org.junit.jupiter.api.Test;

class KeyCacheTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final SettableClock clock = new SettableClock(NOW);
    private final KeyCache cache = new KeyCache(clock);
    private final PersonKey key = PersonKey.of(new byte[32]);
    private final PersonKey other = PersonKey.of(new byte[32]);

    private void put(PersonId person, PersonKey opened) {
        cache.put(person, opened, cache.ask(person).get(person));
    }

    @Test
    void a_key_is_remembered_for_less_than_a_second() {
        put(NORA, key);
        clock.set(NOW.plusMillis(744));
        assertThat(cache.get(NORA)).containsSame(key);
        clock.set(NOW.plusMillis(1_000));
        assertThat(cache.get(NORA)).isEmpty();
    }

    @Test
    void keys_that_were_opened_together_are_not_all_asked_for_again_together() {
        for (int person = 0; person < 100; person++) {
            put(new PersonId("person-" + person), PersonKey.of(new byte[32]));
        }
        clock.set(NOW.plusMillis(872));
        cache.forgetExpired();

        assertThat(cache.size()).isBetween(20, 80);
    }

    @Test
    void an_expired_key_is_destroyed_and_others_are_not() {
        put(NORA, key);
        clock.set(NOW.plusMillis(600));
        put(OLA, other);
        clock.set(NOW.plusMillis(1_000));
        cache.forgetExpired();

        assertThat(cache.size()).isEqualTo(1);
        assertThat(cache.get(OLA)).containsSame(other);
        assertThat(key.isDestroyed()).isTrue();
        assertThat(other.isDestroyed()).isFalse();
    }

    @Test
    void a_new_key_drives_out_expired_ones() {
        put(NORA, key);
        clock.set(NOW.plusMillis(1_500));
        put(OLA, other);

        assertThat(cache.size()).isEqualTo(1);
    }

    @Test
    void a_key_that_was_opened_twice_is_remembered_once_and_the_former_is_destroyed() {
        put(NORA, key);
        put(NORA, other);

        assertThat(cache.get(NORA)).containsSame(other);
        assertThat(key.isDestroyed()).isTrue();
    }

    @Test
    void a_key_that_is_taken_out_is_destroyed() {
        put(NORA, key);
        cache.remove(NORA);

        assertThat(cache.get(NORA)).isEmpty();
        assertThat(key.isDestroyed()).isTrue();
    }

    @Test
    void more_keys_than_may_be_remembered_drive_out_all_others() {
        put(NORA, key);
        for (int person = 0; person <= 10_001; person++) {
            put(new PersonId("person-" + person), PersonKey.of(new byte[32]));
        }

        assertThat(cache.size()).isLessThan(10);
        assertThat(key.isDestroyed()).isTrue();
    }

    @Test
    void keys_that_were_used_and_are_soon_over_are_asked_for_along_once() {
        PersonId idle = new PersonId("idle-1");
        put(OLA, key);
        put(idle, other);
        assertThat(cache.get(OLA)).containsSame(key);
        clock.set(NOW.plusMillis(488));
        assertThat(cache.ask(NORA)).as("half a second is left").containsOnlyKeys(NORA);
        clock.set(NOW.plusMillis(744));

        assertThat(cache.ask(NORA)).containsOnlyKeys(NORA, OLA);
        assertThat(cache.get(OLA)).as("it may be used meanwhile").containsSame(key);
        assertThat(cache.ask(NORA)).as("somebody asks already").containsOnlyKeys(NORA);
    }

    @Test
    void a_key_that_is_over_is_not_asked_for_along() {
        put(OLA, key);
        assertThat(cache.get(OLA)).containsSame(key);
        clock.set(NOW.plusMillis(1_000));

        assertThat(cache.ask(NORA)).containsOnlyKeys(NORA);
    }

    @Test
    void no_more_than_a_hundred_are_asked_for_along() {
        for (int person = 0; person < 250; person++) {
            put(new PersonId("person-" + person), PersonKey.of(new byte[32]));
            assertThat(cache.get(new PersonId("person-" + person))).isPresent();
        }
        clock.set(NOW.plusMillis(744));

        assertThat(cache.ask(NORA)).hasSize(101).containsKey(NORA);
        assertThat(cache.ask(NORA)).as("the next ones").hasSize(101);
        assertThat(cache.ask(NORA)).as("the last ones").hasSize(51);
    }

    @Test
    void no_more_than_a_thousand_are_looked_through_for_those_that_are_asked_for_along() {
        for (int person = 0; person < 1_200; person++) {
            put(new PersonId("person-" + person), PersonKey.of(new byte[32]));
            assertThat(cache.get(new PersonId("person-" + person))).isPresent();
        }
        clock.set(NOW.plusMillis(744));

        int along = 0;
        for (int question = 0; question < 12; question++) {
            along += cache.ask(NORA).size() - 1;
        }
        assertThat(along).isEqualTo(1_000);
    }

    @Test
    void a_key_that_was_taken_out_while_it_was_asked_for_is_destroyed() {
        int asked = cache.ask(NORA).get(NORA);
        cache.remove(NORA);
        cache.put(NORA, key, asked);

        assertThat(cache.get(NORA)).isEmpty();
        assertThat(cache.size()).isZero();
        assertThat(key.isDestroyed()).isTrue();
        put(NORA, other);
        assertThat(cache.get(NORA)).as("what was asked for afterwards").containsSame(other);
    }
}
