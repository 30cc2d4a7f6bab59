package no.tverrlag.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The states that samples can lead to, in any order and any number.
 *
 * <p>First breadth first up to a bound, then long random walks from a fixed seed, so that a red run
 * is red again.
 */
final class Exploration<S, E> {
    private static final int BREADTH = 300;
    private static final int WALKS = 60;
    private static final int ROUNDS_PER_WALK = 3;
    private static final long SEED = 20_220_801L;

    private final String slice;
    private final BiFunction<S, E, S> evolve;
    private final List<E> samples;
    private final Set<String> findings;
    private final Set<S> reached = new LinkedHashSet<>();
    private final Set<Class<?>> effective = new LinkedHashSet<>();

    Exploration(String slice, BiFunction<S, E, S> evolve, List<E> samples, Set<String> findings) {
        this.slice = slice;
        this.evolve = evolve;
        this.samples = samples;
        this.findings = findings;
    }

    Set<S> from(S start) {
        reached.add(start);
        spread(start);
        Random random = new Random(SEED);
        for (int walk = 0; walk < WALKS; walk++) {
            wander(start, random);
        }
        return reached;
    }

    /** The types that changed at least one state. */
    Set<Class<?>> effective() {
        return effective;
    }

    private void spread(S start) {
        Deque<S> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty() && reached.size() < BREADTH) {
            S state = open.remove();
            for (E sample : samples) {
                S next = step(state, sample);
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
    }

    private void wander(S start, Random random) {
        S state = start;
        for (int i = 0; i < ROUNDS_PER_WALK * samples.size(); i++) {
            state = step(state, samples.get(random.nextInt(samples.size())));
            reached.add(state);
        }
    }

    private S step(S state, E fact) {
        String type = fact.getClass().getSimpleName();
        try {
            S next = evolve.apply(state, fact);
            if (!Objects.equals(next, evolve.apply(state, fact))) {
                findings.add(slice + " folds " + type + " to another state the second time");
            }
            if (!Objects.equals(next, state)) {
                effective.add(fact.getClass());
            }
            return next;
        } catch (RuntimeException thrown) {
            findings.add(slice + " throws on folding " + type + ": " + thrown);
            return state;
        }
    }
}
