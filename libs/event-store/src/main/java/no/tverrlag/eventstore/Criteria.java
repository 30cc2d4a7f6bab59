package no.tverrlag.eventstore;

import java.util.List;
import java.util.Set;

/**
 * What a reader or a condition looks at: the events that match any of the criteria.
 *
 * @param anyOf empty = every event
 */
public record Criteria(Set<Criterion> anyOf) {
    public static final Criteria EVERYTHING = new Criteria(Set.of());

    public Criteria {
        anyOf = Set.copyOf(anyOf);
    }

    /** Events that carry all of these tags. */
    public static Criteria tagged(StoredTag... tags) {
        Set<StoredTag> all = tags.length == 1 ? Set.of(tags[0]) : Set.copyOf(List.of(tags));
        return new Criteria(Set.of(new Criterion(all, Set.of())));
    }

    /** Whether an event with this name and these tags matches. */
    public boolean matches(String name, Set<StoredTag> tags) {
        return anyOf.isEmpty() || anyOf.stream().anyMatch(one -> one.matches(name, tags));
    }

    public boolean matches(StoredEvent event) {
        return matches(event.name(), event.tags());
    }
}
