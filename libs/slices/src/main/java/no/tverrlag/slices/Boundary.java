package no.tverrlag.slices;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.tverrlag.kernel.PersonEvent;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * The facts an order looks at: its slice's boundary, and whatever an earlier try of the same
 * command recorded.
 */
final class Boundary {

    private Boundary() {}

    static <C, S, E extends PersonEvent> EventCriteria criteria(
            Order<C, S, E> order, Catalogues catalogues) {
        Set<QualifiedName> types =
                order.slice().reads().stream()
                        .map(type -> new QualifiedName(catalogues.rowOf(type).name()))
                        .collect(Collectors.toSet());
        List<EventCriteria> any = new ArrayList<>();
        any.add(EventCriteria.havingTags(new Tag(CommandTag.KEY, order.stamp().commandId())));
        if (!types.isEmpty()) {
            order.slice()
                    .boundary()
                    .apply(order.command())
                    .forEach(
                            tag ->
                                    any.add(
                                            EventCriteria.havingTags(
                                                            new Tag(tag.key(), tag.value()))
                                                    .andBeingOneOfTypes(types)));
        }
        return EventCriteria.either(any);
    }
}
