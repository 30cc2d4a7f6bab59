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

    @Test
    void a_key_is_remembered_for_less_than_a_second() {
        cache.put(NORA, key);
        clock.set(NOW.plusMillis(744));
        assertThat(cache.get(NORA)).containsSame(key);
        clock.set(NOW.plusMillis(1_000));
        assertThat(cache.get(NORA)).isEmpty();
    }

    @Test
    void keys_that_were_opened_together_are_not_all_asked_for_again_together() {
        for (int person = 0; person < 100; person++) {
            cache.put(new PersonId("person-" + person), PersonKey.of(new byte[32]));
        }
        clock.set(NOW.plusMillis(872));
        cache.forgetExpired();

        assertThat(cache.size()).isBetween(20, 80);
    }

    @Test
    void an_expired_key_is_destroyed_and_others_are_not() {
        cache.put(NORA, key);
        clock.set(NOW.plusMillis(600));
        cache.put(OLA, other);
        clock.set(NOW.plusMillis(1_000));
        cache.forgetExpired();

        assertThat(cache.size()).isEqualTo(1);
        assertThat(cache.get(OLA)).containsSame(other);
        assertThat(key.isDestroyed()).isTrue();
        assertThat(other.isDestroyed()).isFalse();
    }

    @Test
    void a_new_key_drives_out_expired_ones() {
        cache.put(NORA, key);
        clock.set(NOW.plusMillis(1_500));
        cache.put(OLA, other);

        assertThat(cache.size()).isEqualTo(1);
    }

    @Test
    void a_key_that_was_opened_twice_is_remembered_once_and_the_former_is_destroyed() {
        cache.put(NORA, key);
        cache.put(NORA, other);

        assertThat(cache.get(NORA)).containsSame(other);
        assertThat(key.isDestroyed()).isTrue();
    }

    @Test
    void a_key_that_is_taken_out_is_destroyed() {
        cache.put(NORA, key);
        cache.remove(NORA);

        assertThat(cache.get(NORA)).isEmpty();
        assertThat(key.isDestroyed()).isTrue();
    }

    @Test
    void more_keys_than_may_be_remembered_drive_out_all_others() {
        cache.put(NORA, key);
        for (int person = 0; person <= 10_001; person++) {
            cache.put(new PersonId("person-" + person), PersonKey.of(new byte[32]));
        }

        assertThat(cache.size()).isLessThan(10);
        assertThat(key.isDestroyed()).isTrue();
    }
}
