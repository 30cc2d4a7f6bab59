package no.tverrlag.slices;

import java.util.Optional;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The state that the boundary's facts add up to, and what an earlier try of the same command has
 * left.
 */
record BoundaryFold<C, S, E extends PersonEvent>(
        Order<C, S, E> order, S state, long last, @Nullable Outcome before) {

    /**
     * The metadata field with the hash of the request that led to an event, keyed by the person's
     * own key: once that is gone, nobody can try texts against it.
     */
    static final String REQUEST = "request";

    static <C, S, E extends PersonEvent> BoundaryFold<C, S, E> start(Order<C, S, E> order) {
        return new BoundaryFold<>(order, order.slice().initial().apply(order.command()), 0, null);
    }

    BoundaryFold<C, S, E> plus(SourcedFact sourced, CatalogueCodec codec) {
        Fact<PersonEvent> fact = sourced.fact();
        if (fact.envelope().commandId().equals(order.stamp().commandId())) {
            return new BoundaryFold<>(order, state, fact.position(), repeatOf(sourced, codec));
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

    private Outcome repeatOf(SourcedFact sourced, CatalogueCodec codec) {
        PersonId person = sourced.fact().envelope().person();
        if (!codec.isRequest(person, order.stamp().request(), sourced.request())) {
            return new Outcome.KeyReused();
        }
        Fact<PersonEvent> fact = sourced.fact();
        return new Outcome.Done(
                fact.envelope().resource(), fact.position(), fact.envelope().recordedAt(), true);
    }
}
