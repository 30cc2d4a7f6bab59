package no.tverrlag.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The states that samples can lead to, in any order and any number.
 *
 * <p>First breadth first with one sample of each type, up to a bound, trying all samples in each
 * state; then long random walks from a fixed seed, so that a red run is red again.
 */
final class Exploration<S, E> {
    private static final int BREADTH = 200;
    private static final int WALKS = 30;
    private static final int STEPS_PER_WALK = 60;
    private static final int ENOUGH = 600;
    private static final long SEED = 20_220_801L;

    private final String slice;
    private final BiFunction<S, E, S> evolve;
    private final List<List<E>> samplesByType;
    private final Set<String> findings;
    private final Set<S> reached = new LinkedHashSet<>();
    private final Set<Class<?>> effective = new LinkedHashSet<>();

    Exploration(String slice, BiFunction<S, E, S> evolve, List<E> samples, Set<String> findings) {
        this.slice = slice;
        this.evolve = evolve;
        this.findings = findings;
        Map<Class<?>, List<E>> byType = new LinkedHashMap<>();
        for (E sample : samples) {
            byType.computeIfAbsent(sample.getClass(), type -> new ArrayList<>()).add(sample);
        }
        this.samplesByType = List.copyOf(byType.values());
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
        for (int visited = 0; visited < BREADTH && !open.isEmpty(); visited++) {
            S state = open.remove();
            for (List<E> samples : samplesByType) {
                S first = step(state, samples.getFirst());
                if (reached.add(first)) {
                    open.add(first);
                }
                samples.stream().skip(1).forEach(sample -> keep(step(state, sample)));
            }
        }
    }

    private void wander(S start, Random random) {
        S state = start;
        for (int i = 0; i < STEPS_PER_WALK; i++) {
            List<E> samples = samplesByType.get(random.nextInt(samplesByType.size()));
            state = step(state, samples.get(random.nextInt(samples.size())));
            keep(state);
        }
    }

    private void keep(S state) {
        if (reached.size() < ENOUGH) {
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
