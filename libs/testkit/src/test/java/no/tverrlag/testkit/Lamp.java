package no.tverrlag.testkit;

import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.Catalogue;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Refusal;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;

/** A domain of one lamp, for the tests of the testkit. */
final class Lamp {
    static final PersonId OWNER = new PersonId("owner");

    private Lamp() {}

    sealed interface LampEvent extends PersonEvent {}

    record Hung(PersonId person, String lamp) implements LampEvent {}

    record Lit(PersonId person, String lamp) implements LampEvent {}

    record Dusted(PersonId person, String lamp) implements LampEvent {}

    record Light(PersonId person, String lamp) {}

    record NoSuchLamp(String lamp) implements Refusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String detail() {
            return "There is no such lamp.";
        }
    }

    enum State {
        ABSENT,
        DARK,
        BRIGHT
    }

    static final Catalogue<LampEvent> CATALOGUE =
            Catalogue.of("lamp", LampEvent.class)
                    .event("Hung", Hung.class, DataCategory.PLAN, e -> tags(e.lamp()))
                    .event("Lit", Lit.class, DataCategory.PLAN, e -> tags(e.lamp()))
                    .event("Dusted", Dusted.class, DataCategory.PLAN, e -> tags(e.lamp()))
                    .build();

    static final List<LampEvent> SAMPLES =
            List.of(new Hung(OWNER, "a"), new Lit(OWNER, "a"), new Dusted(OWNER, "a"));

    static final Slice<Light, State, LampEvent> LIGHT = reading(Set.of(Hung.class, Lit.class));

    static Slice<Light, State, LampEvent> reading(Set<Class<? extends LampEvent>> types) {
        return new Slice<>(
                "LightLamp",
                types,
                it -> tags(it.lamp()),
                it -> State.ABSENT,
                Lamp::evolve,
                Lamp::decide);
    }

    private static State evolve(State then, LampEvent fact) {
        return switch (fact) {
            case Hung _ -> State.DARK;
            case Lit _ -> then == State.DARK ? State.BRIGHT : then;
            case Dusted _ -> then;
        };
    }

    private static Decision<LampEvent, Refusal> decide(Light it, State now) {
        return switch (now) {
            case ABSENT -> Decision.refuse(new NoSuchLamp(it.lamp()));
            case DARK -> Decision.append(new Lit(it.person(), it.lamp()));
            case BRIGHT -> Decision.nothing();
        };
    }

    private static List<Tag> tags(String lamp) {
        return List.of(Tag.of("lamp", lamp));
    }
}
