package no.tverrlag.kernel;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One act of the domain as plain functions: which facts it looks at, how they fold into a state,
 * and what it decides.
 *
 * <p>The boundary is the union over {@code tags} of the facts that carry that tag and are of one of
 * the types in {@code reads}. A fact that anybody else adds inside the boundary between reading and
 * appending makes the append conflict, and the act is read and decided again.
 *
 * @param <C> the command
 * @param <S> the state, only what {@code decide} reads
 * @param <E> the service's sealed event type
 * @param name unique in its service, in the imperative: {@code AssignCoordinator}
 * @param reads the event types that {@code evolve} handles with an effect; all others leave the
 *     state as it is
 */
public record Slice<C, S, E>(
        String name,
        Set<Class<? extends E>> reads,
        Function<C, List<Tag>> boundary,
        Function<C, S> initial,
        BiFunction<S, E, S> evolve,
        BiFunction<C, S, Decision<E, ? extends Refusal>> decide) {

    public Slice {
        reads = Set.copyOf(reads);
    }
}
