package no.tverrlag.eventstore;

import java.util.Set;

/**
 * One way for an event to match.
 *
 * @param tags all of them must be on the event; empty = any event
 * @param names the event has one of them; empty = any name
 */
public record Criterion(Set<StoredTag> tags, Set<String> names) {
    public Criterion {
        tags = Set.copyOf(tags);
        names = Set.copyOf(names);
    }

    /** Whether an event with this name and these tags matches. */
    public boolean matches(String name, Set<StoredTag> eventTags) {
        return (names.isEmpty() || names.contains(name)) && eventTags.containsAll(tags);
    }
}
