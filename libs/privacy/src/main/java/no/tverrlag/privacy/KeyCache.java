package no.tverrlag.privacy;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
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

    /** So many persons are asked for at once, beside the one whose key is needed now. */
    private static final int ALONG_AT_MOST = 100;

    /** Whoever needs a key does not look through all the others for that, however many they are. */
    private static final int LOOKED_AT_MOST = 1_000;

    private static final int REMOVAL_COUNTERS = 256;

    /**
     * @param used since it was opened
     * @param asked for again
     */
    private record Remembered(PersonKey key, long until, AtomicBoolean used, AtomicBoolean asked) {
        Remembered(PersonKey key, long until) {
            this(key, until, new AtomicBoolean(), new AtomicBoolean());
        }
    }

    private final Clock clock;
    private final Map<PersonId, Remembered> recent = new ConcurrentHashMap<>();
    private final AtomicIntegerArray removals = new AtomicIntegerArray(REMOVAL_COUNTERS);
    private volatile long cleared;

    KeyCache(Clock clock) {
        this.clock = clock;
    }

    Optional<PersonKey> get(PersonId person) {
        Remembered remembered = recent.get(person);
        if (remembered == null || clock.millis() >= remembered.until()) {
            return Optional.empty();
        }
        if (!remembered.used().get()) {
            remembered.used().set(true);
        }
        return Optional.of(remembered.key());
    }

    /**
     * Whom to ask the store for at once: this person, and those whose keys have been used and would
     * have to be asked for within a quarter of a second, as far as they are met among a thousand.
     * Each with a number, which {@link #put} takes.
     */
    Map<PersonId, Integer> ask(PersonId person) {
        Map<PersonId, Integer> asked = new HashMap<>();
        asked.put(person, removalsOf(person));
        long now = clock.millis();
        int looked = 0;
        for (Map.Entry<PersonId, Remembered> each : recent.entrySet()) {
            if (asked.size() > ALONG_AT_MOST || looked++ == LOOKED_AT_MOST) {
                break;
            }
            Remembered key = each.getValue();
            boolean isSoonOver = now < key.until() && key.until() <= now + SPREAD_MILLIS;
            if (isSoonOver && key.used().get() && key.asked().compareAndSet(false, true)) {
                asked.put(each.getKey(), removalsOf(each.getKey()));
            }
        }
        return asked;
    }

    /**
     * Remembers a key, unless it was taken out since it was asked for: then it is destroyed.
     *
     * @param asked the person's number in what {@link #ask} answered
     */
    void put(PersonId person, PersonKey key, int asked) {
        if (recent.size() > REMEMBER_AT_MOST) {
            forgetIf(_ -> true);
        }
        long now = clock.millis();
        if (now - cleared >= REMEMBER_MILLIS) {
            forgetExpired();
        }
        long until = now + REMEMBER_MILLIS - (person.hashCode() & (SPREAD_MILLIS - 1));
        Remembered fresh = new Remembered(key, until);
        forget(recent.put(person, fresh));
        if (removalsOf(person) != asked && recent.remove(person, fresh)) {
            forget(fresh);
        }
    }

    /** Also what is being asked for now is not remembered. */
    void remove(PersonId person) {
        removals.incrementAndGet(counterOf(person));
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

    /** Of this person and whoever shares the counter: then a key is asked for again in vain. */
    private int removalsOf(PersonId person) {
        return removals.get(counterOf(person));
    }

    private static int counterOf(PersonId person) {
        return person.hashCode() & (REMOVAL_COUNTERS - 1);
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
