package no.tverrlag.privacy;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import no.tverrlag.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Opened keys for the second in which they may be remembered. One that is let go of is destroyed:
 * who got it and has not begun to use it asks again.
 */
final class KeyCache {

    /** The longest time until a destruction elsewhere is noticed here. */
    static final long REMEMBER_MILLIS = 1_000;

    private static final int REMEMBER_AT_MOST = 10_000;

    /** Keys that were opened together are not all asked for again at one moment. */
    private static final int SPREAD_MILLIS = 256;

    private record Remembered(PersonKey key, long until) {}

    private final Clock clock;
    private final Map<PersonId, Remembered> recent = new ConcurrentHashMap<>();
    private volatile long cleared;

    KeyCache(Clock clock) {
        this.clock = clock;
    }

    Optional<PersonKey> get(PersonId person) {
        Remembered remembered = recent.get(person);
        return remembered == null || clock.millis() >= remembered.until()
                ? Optional.empty()
                : Optional.of(remembered.key());
    }

    void put(PersonId person, PersonKey key) {
        if (recent.size() > REMEMBER_AT_MOST) {
            forgetIf(_ -> true);
        }
        long now = clock.millis();
        if (now - cleared >= REMEMBER_MILLIS) {
            forgetExpired();
        }
        long until = now + REMEMBER_MILLIS - (person.hashCode() & (SPREAD_MILLIS - 1));
        forget(recent.put(person, new Remembered(key, until)));
    }

    void remove(PersonId person) {
        forget(recent.remove(person));
    }

    /** Destroys keys that are not to be used any more, so that they do not stay in memory. */
    void forgetExpired() {
        long now = clock.millis();
        cleared = now;
        forgetIf(each -> now >= each.until());
    }

    int size() {
        return recent.size();
    }

    private void forgetIf(Predicate<Remembered> over) {
        recent.forEach(
                (person, each) -> {
                    if (over.test(each) && recent.remove(person, each)) {
                        forget(each);
                    }
                });
    }

    private static void forget(@Nullable Remembered former) {
        if (former != null) {
            former.key().destroy();
        }
    }
}
