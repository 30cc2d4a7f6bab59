package no.tverrlag.testkit;

import java.util.ArrayList;
import java.util.List;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.Refusal;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import org.assertj.core.api.Assertions;

/**
 * Given some facts, when a command comes, then exactly these facts, nothing, or that refusal.
 *
 * <p>Facts of types that the slice does not read are left out of the fold, as the store leaves them
 * out; the scenario fails if one of them would have changed the state. With a catalogue, facts that
 * carry none of the boundary's tags are left out too.
 *
 * @param <C> the command
 * @param <S> the state
 * @param <E> the service's events
 */
public final class Scenario<C, S, E> {

    /** Is the fact inside the boundary that the command names? */
    private interface Boundary<E> {
        boolean holds(E fact, List<Tag> tags);
    }

    private final Slice<C, S, E> slice;
    private final Boundary<E> boundary;
    private final List<E> facts;

    private Scenario(Slice<C, S, E> slice, Boundary<E> boundary, List<E> facts) {
        this.slice = slice;
        this.boundary = boundary;
        this.facts = facts;
    }

    /** A scenario in which every given fact lies inside the boundary of the command. */
    public static <C, S, E> Scenario<C, S, E> of(Slice<C, S, E> slice) {
        return new Scenario<>(slice, (fact, tags) -> true, List.of());
    }

    /**
     * A scenario that folds only the facts that carry one of the tags the command's boundary names.
     */
    public static <C, S, E extends PersonEvent> Scenario<C, S, E> of(
            Slice<C, S, E> slice, Catalogue<E> catalogue) {
        return new Scenario<>(
                slice,
                (fact, tags) -> catalogue.tagsOf(fact).stream().anyMatch(tags::contains),
                List.of());
    }

    /** What has happened before, in this order; may be said several times. */
    @SafeVarargs
    public final Scenario<C, S, E> given(E... earlier) {
        return given(List.of(earlier));
    }

    /** What has happened before, after what was given already. */
    public Scenario<C, S, E> given(List<? extends E> earlier) {
        List<E> all = new ArrayList<>(facts);
        all.addAll(earlier);
        return new Scenario<>(slice, boundary, List.copyOf(all));
    }

    /** Decides the command on the folded facts. */
    public Outcome<C, S, E> when(C command) {
        S state = fold(slice.initial().apply(command), command, facts);
        return new Outcome<>(this, command, state, slice.decide().apply(command, state));
    }

    private S fold(S from, C command, List<E> these) {
        List<Tag> tags = slice.boundary().apply(command);
        Assertions.assertThat(tags).as("boundary tags of %s", slice.name()).isNotEmpty();
        S state = from;
        for (E fact : these) {
            if (boundary.holds(fact, tags)) {
                state = step(state, fact);
            }
        }
        return state;
    }

    private S step(S state, E fact) {
        S next = slice.evolve().apply(state, fact);
        if (slice.reads().contains(fact.getClass())) {
            return next;
        }
        Assertions.assertThat((Object) next)
                .as(
                        "%s does not read %s, so evolve must leave the state as it is",
                        slice.name(), fact.getClass().getSimpleName())
                .isEqualTo(state);
        return state;
    }

    /** What the slice decided. */
    public static final class Outcome<C, S, E> {
        private final Scenario<C, S, E> scenario;
        private final C command;
        private final S state;
        private final Decision<E, ?> decision;

        private Outcome(Scenario<C, S, E> scenario, C command, S state, Decision<E, ?> decision) {
            this.scenario = scenario;
            this.command = command;
            this.state = state;
            this.decision = decision;
        }

        /**
         * Exactly these new facts in this order; the slice must be able to fold them afterwards.
         */
        @SafeVarargs
        public final Outcome<C, S, E> then(E... expected) {
            return then(List.of(expected));
        }

        /** Exactly these new facts in this order. */
        public Outcome<C, S, E> then(List<? extends E> expected) {
            Assertions.assertThat(decision).isEqualTo(Decision.append(List.copyOf(expected)));
            scenario.fold(state, command, List.copyOf(expected));
            return this;
        }

        /** The command was already true. */
        public Outcome<C, S, E> thenNothing() {
            Assertions.assertThat(decision).isEqualTo(Decision.nothing());
            return this;
        }

        /** Exactly this refusal, with its values. */
        public Outcome<C, S, E> thenRefuses(Refusal refusal) {
            Assertions.assertThat(decision).isEqualTo(Decision.refuse(refusal));
            return this;
        }

        /** The same command once more, after what it led to, changes nothing. */
        public Outcome<C, S, E> andARepeatIsNothing() {
            S after = scenario.fold(state, command, newFacts());
            Assertions.assertThat(scenario.slice.decide().apply(command, after))
                    .as("the same command once more")
                    .isEqualTo(Decision.nothing());
            return this;
        }

        /** What the slice decided, for a question the sentences above cannot ask. */
        public Decision<E, ?> decision() {
            return decision;
        }

        /** The facts appended, or none. */
        public List<E> newFacts() {
            return decision instanceof Decision.Append<E, ?>(List<E> events) ? events : List.of();
        }
    }
}
