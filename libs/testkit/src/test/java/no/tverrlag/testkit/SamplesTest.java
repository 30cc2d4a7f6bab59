package no.tverrlag.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SamplesTest {

    enum Colour {
        RED,
        BLUE
    }

    sealed interface Thing {
        record Box(
                PersonId person,
                String box,
                @Nullable Sealed text,
                List<Colour> colours,
                boolean open,
                Instant at,
                @Nullable LocalDate due,
                Map<String, Long> counts,
                Lid lid)
                implements Thing {}

        record Bag(int size) implements Thing {}
    }

    record Lid(Colour colour, boolean tight) {
        Lid {
            if (colour == Colour.BLUE && tight) {
                throw new IllegalArgumentException("blue lids are loose");
            }
        }
    }

    @Test
    void everything_is_filled_in() {
        assertThat(Samples.of(Thing.class))
                .isEqualTo(
                        box(
                                Samples.TEXT,
                                Colour.RED,
                                true,
                                LocalDate.parse("2026-01-11"),
                                lid(true)));
    }

    @Test
    void a_bare_one_lacks_all_that_may_be_absent() {
        assertThat(Samples.bare(Thing.class))
                .isEqualTo(box(null, Colour.RED, true, null, lid(true)));
    }

    @Test
    void variants_differ_in_one_choice_and_refused_ones_are_left_out() {
        LocalDate due = LocalDate.parse("2026-01-11");
        assertThat(Samples.variants(Thing.class))
                .containsExactlyInAnyOrder(
                        box(Samples.TEXT, Colour.RED, true, due, lid(true)),
                        box(null, Colour.RED, true, null, lid(true)),
                        box(Samples.TEXT, Colour.BLUE, true, due, lid(true)),
                        box(Samples.TEXT, Colour.RED, false, due, lid(true)),
                        box(Samples.TEXT, Colour.RED, true, due, lid(false)),
                        new Thing.Bag(3));
    }

    @Test
    void a_type_that_is_not_known_is_named() {
        record Odd(Thread thread) {}
        assertThatThrownBy(() -> Samples.of(Odd.class))
                .hasMessage("no sample value of class java.lang.Thread");
    }

    private static Lid lid(boolean tight) {
        return new Lid(Colour.RED, tight);
    }

    private static Thing box(
            @Nullable Sealed text, Colour colour, boolean open, @Nullable LocalDate due, Lid lid) {
        return new Thing.Box(
                new PersonId("person-1"),
                "box-1",
                text,
                List.of(colour),
                open,
                Instant.parse("2026-01-10T10:00:00Z"),
                due,
                Map.of("team", 17L),
                lid);
    }
}
