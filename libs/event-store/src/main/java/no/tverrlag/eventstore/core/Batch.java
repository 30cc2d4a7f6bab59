package no.tverrlag.eventstore.core;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.tverrlag.eventstore.LogCorrupted;
import no.tverrlag.eventstore.StoredEvent;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it stands in the log: one or several commits that were written in one go.
 *
 * @param prev the batch before it; null in the first one
 */
public record Batch(
        long first, long last, UUID id, @Nullable UUID prev, Instant at, List<StoredEvent> events) {

    public Link link() {
        return new Link(last, id, at);
    }

    /**
     * Makes sure that nothing is missing, doubled or out of order between {@code before} and this.
     *
     * @throws LogCorrupted if it is
     */
    public void requireFollows(Link before) {
        if (first != before.last() + 1 || !Objects.equals(prev, before.batch())) {
            throw new LogCorrupted(
                    "the batch at position "
                            + first
                            + " does not follow the one that ends at "
                            + before.last());
        }
        if (at.isBefore(before.at())) {
            throw new LogCorrupted(
                    "the batch at position " + first + " is older than the one before");
        }
    }
}
