package no.tverrlag.privacy;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import no.tverrlag.kernel.PersonId;

/** Opened keys for the second in which they may be remembered. */
final class KeyCache {

    /** The longest time until a destruction elsewhere is noticed here. */
    static final long REMEMBER_MILLIS = 1_000;

    private static final int REMEMBER_AT_MOST = 10_000;

    private record Remembered(SecretKey key, long until) {}

    private final Clock clock;
    private final Map<PersonId, Remembered> recent = new ConcurrentHashMap<>();
    private volatile long cleared;

    KeyCache(Clock clock) {
        this.clock = clock;
    }

    Optional<SecretKey> get(PersonId person) {
        Remembered remembered = recent.get(person);
        return remembered == null || clock.millis() >= remembered.until()
                ? Optional.empty()
                : Optional.of(remembered.key());
    }

    void put(PersonId person, SecretKey key) {
        if (recent.size() > REMEMBER_AT_MOST) {
            recent.clear();
        }
        long now = clock.millis();
        if (now - cleared >= REMEMBER_MILLIS) {
            forgetExpired();
        }
        recent.put(person, new Remembered(key, now + REMEMBER_MILLIS));
    }

    void remove(PersonId person) {
        recent.remove(person);
    }

    /** Lets go of keys that are not to be used any more, so that they do not stay in memory. */
    void forgetExpired() {
        long now = clock.millis();
        cleared = now;
        recent.values().removeIf(each -> now >= each.until());
    }

    int size() {
        return recent.size();
    }
}
