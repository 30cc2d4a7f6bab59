package no.tverrlag.eventstore.core;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The end of a batch, to which the next one is linked.
 *
 * @param last position of the batch's last event
 * @param batch null before the first batch
 */
public record Link(long last, @Nullable UUID batch, Instant at) {
    public static final Link START = new Link(0, null, Instant.EPOCH);
}
