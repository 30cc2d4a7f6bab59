package no.tverrlag.kernel;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A question about one thing, answered by folding the facts that carry its tag; always as fresh as
 * the store.
 *
 * @param <Q> the id asked about
 * @param <V> the view
 * @param <E> the service's sealed event type
 * @param reads the event types that {@code apply} handles with an effect
 */
public record Question<Q, V, E>(
        String name,
        Set<Class<? extends E>> reads,
        Function<Q, List<Tag>> boundary,
        Function<Q, V> initial,
        BiFunction<V, Fact<E>, V> apply) {

    public Question {
        reads = Set.copyOf(reads);
    }
}
