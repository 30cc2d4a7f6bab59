package no.tverrlag.privacy;

import static no.tverrlag.privacy.Letter.NORA;
import static no.tverrlag.privacy.Letter.OLA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class KeyCacheTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");

    private final SettableClock clock = new SettableClock(NOW);
    private final KeyCache cache = new KeyCache(clock);

    @Test
    void a_key_is_remembered_for_less_than_a_second() {
        cache.put(NORA, KEY);
        clock.set(NOW.plusMillis(999));
        assertThat(cache.get(NORA)).contains(KEY);
        clock.set(NOW.plusMillis(1_000));
        assertThat(cache.get(NORA)).isEmpty();
    }

    @Test
    void an_expired_key_does_not_stay_in_memory() {
        cache.put(NORA, KEY);
        clock.set(NOW.plusMillis(600));
        cache.put(OLA, KEY);
        clock.set(NOW.plusMillis(1_000));
        cache.forgetExpired();

        assertThat(cache.size()).isEqualTo(1);
        assertThat(cache.get(OLA)).contains(KEY);
    }

    @Test
    void a_new_key_drives_out_expired_ones() {
        cache.put(NORA, KEY);
        clock.set(NOW.plusMillis(1_500));
        cache.put(OLA, KEY);

        assertThat(cache.size()).isEqualTo(1);
    }
}
