package no.tverrlag.slices;

import java.util.Optional;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonEvent;
import org.jspecify.annotations.Nullable;

/**
 * The state that the boundary's facts add up to, and what an earlier try of the same command has
 * left.
 */
record BoundaryFold<C, S, E extends PersonEvent>(
        Order<C, S, E> order, S state, long last, @Nullable Outcome before) {

    /** The metadata field with the hash of the request that led to an event. */
    static final String REQUEST = "request";

    static <C, S, E extends PersonEvent> BoundaryFold<C, S, E> start(Order<C, S, E> order) {
        return new BoundaryFold<>(order, order.slice().initial().apply(order.command()), 0, null);
    }

    BoundaryFold<C, S, E> plus(SourcedFact sourced) {
        Fact<PersonEvent> fact = sourced.fact();
        if (fact.envelope().commandId().equals(order.stamp().commandId())) {
            return new BoundaryFold<>(order, state, fact.position(), repeatOf(sourced));
        }
        return new BoundaryFold<>(order, evolved(fact.event()), fact.position(), before);
    }

    Optional<Outcome> earlier() {
        return Optional.ofNullable(before);
    }

    @SuppressWarnings("unchecked")
    private S evolved(PersonEvent event) {
        return order.slice().evolve().apply(state, (E) event);
    }

    private Outcome repeatOf(SourcedFact sourced) {
        if (!order.stamp().request().equals(sourced.request())) {
            return new Outcome.KeyReused();
        }
        Fact<PersonEvent> fact = sourced.fact();
        return new Outcome.Done(
                fact.envelope().resource(), fact.position(), fact.envelope().recordedAt(), true);
    }
}
