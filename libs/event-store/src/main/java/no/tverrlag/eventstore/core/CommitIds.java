package no.tverrlag.eventstore.core;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Ids for one engine's commits: a random beginning, then a count.
 *
 * <p>As unique as random ids, for two engines would have to begin alike in 122 bits, and far
 * cheaper than asking the system's random source for each.
 */
final class CommitIds implements Supplier<String> {
    private final UUID beginning = UUID.randomUUID();
    private final AtomicLong next = new AtomicLong(beginning.getLeastSignificantBits());

    @Override
    public String get() {
        return new UUID(beginning.getMostSignificantBits(), next.getAndIncrement()).toString();
    }
}
