package no.tverrlag.eventstore;

import java.util.List;

/**
 * What was found, and how far was looked.
 *
 * @param events in order of position
 * @param marker every event at or before it was considered, none after it
 */
public record Sourced(List<StoredEvent> events, long marker) {
    public Sourced {
        events = List.copyOf(events);
    }
}
