package no.tverrlag.eventstore.axon;

import java.util.Set;
import java.util.stream.Collectors;
import no.tverrlag.eventstore.AppendCondition;
import no.tverrlag.eventstore.Criteria;
import no.tverrlag.eventstore.Criterion;
import no.tverrlag.eventstore.StoredTag;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.Position;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/** Axon's words in the log's words. */
final class Conversions {
    private static final QualifiedName NO_EVENT = new QualifiedName("no.such.event");

    private Conversions() {}

    static Set<StoredTag> tags(Set<Tag> tags) {
        return tags.stream()
                .map(tag -> new StoredTag(tag.key(), tag.value()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Axon's flattened form forgets an alternative that matches every event, and would then miss
     * events; so such a one is looked for first.
     */
    static Criteria criteria(EventCriteria criteria) {
        if (criteria.matches(NO_EVENT, Set.of())) {
            return Criteria.EVERYTHING;
        }
        return new Criteria(
                criteria.flatten().stream()
                        .map(Conversions::criterion)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Criterion criterion(EventCriterion one) {
        Set<String> names =
                one.types().stream()
                        .map(QualifiedName::name)
                        .collect(Collectors.toUnmodifiableSet());
        return new Criterion(tags(one.tags()), names);
    }

    /** Null if there is nothing to check. */
    static @Nullable AppendCondition condition(
            org.axonframework.eventsourcing.eventstore.AppendCondition condition) {
        ConsistencyMarker marker = condition.consistencyMarker();
        if (marker == ConsistencyMarker.INFINITY
                || condition.equals(
                        org.axonframework.eventsourcing.eventstore.AppendCondition.none())) {
            return null;
        }
        long after = Math.max(0, GlobalIndexConsistencyMarker.position(marker));
        return new AppendCondition(criteria(condition.criteria()), after);
    }

    /** The position after which sourcing starts. */
    static long after(Position start) {
        return Math.max(0, GlobalIndexPosition.toIndex(start));
    }
}
