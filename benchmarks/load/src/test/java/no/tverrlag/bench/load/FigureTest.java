package no.tverrlag.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {
    private static final Comparison HALF = new Comparison(5, 10, 0.5, 0.4, 0.6);

    @Test
    void a_lower_bound_holds_when_it_is_just_reached() {
        assertThat(Figure.atLeast("G1", "n", "u", "b", HALF, 0.5).met()).isTrue();
        assertThat(Figure.atLeast("G1", "n", "u", "b", HALF, 0.51).met()).isFalse();
    }

    @Test
    void an_upper_bound_holds_when_it_is_just_reached() {
        assertThat(Figure.atMost("G1", "n", "u", "b", HALF, 0.5).met()).isTrue();
        assertThat(Figure.atMost("G1", "n", "u", "b", HALF, 0.49).met()).isFalse();
    }

    @Test
    void a_value_without_a_baseline_is_its_own_ratio() {
        Figure breaks = Figure.plain("G6", "breaks", 1, "breaks", 0, false);

        assertThat(breaks.ratio()).isEqualTo(1);
        assertThat(breaks.met()).isFalse();
        assertThat(breaks.title()).isEqualTo("breaks");
    }

    @Test
    void what_is_not_a_number_meets_nothing() {
        assertThat(Figure.plain("G6", "n", Double.NaN, "u", 0, false).met()).isFalse();
        assertThat(Figure.plain("G6", "n", Double.NaN, "u", 0, true).met()).isFalse();
    }
}
