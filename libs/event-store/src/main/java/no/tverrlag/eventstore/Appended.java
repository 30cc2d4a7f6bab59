package no.tverrlag.eventstore;

import java.time.Instant;

/**
 * Where an append came to stand.
 *
 * @param first position of its first event
 * @param last position of its last event; right as {@link AppendCondition#after()} of what follows
 * @param recordedAt time of all its events
 */
public record Appended(long first, long last, Instant recordedAt) {}
