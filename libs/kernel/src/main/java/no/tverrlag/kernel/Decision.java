package no.tverrlag.kernel;

import java.util.List;

/**
 * What a pure {@code decide} answers: new facts, nothing at all, or a refusal.
 *
 * @param <E> the service's events
 * @param <R> the slice's refusals
 */
public sealed interface Decision<E, R> {

    /** The events become facts, all of them in this order or none. */
    record Append<E, R>(List<E> events) implements Decision<E, R> {
        public Append {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException(
                        "an append holds at least one event; say nothing() instead");
            }
        }
    }

    /** The command was already true: a repeat is answered as a success and changes nothing. */
    record Nothing<E, R>() implements Decision<E, R> {}

    /** A rule stands in the way; nothing changes. */
    record Refuse<E, R>(R refusal) implements Decision<E, R> {}

    @SafeVarargs
    static <E, R> Decision<E, R> append(E... events) {
        return new Append<>(List.of(events));
    }

    static <E, R> Decision<E, R> append(List<E> events) {
        return new Append<>(events);
    }

    static <E, R> Decision<E, R> nothing() {
        return new Nothing<>();
    }

    static <E, R> Decision<E, R> refuse(R refusal) {
        return new Refuse<>(refusal);
    }
}
