package no.tverrlag.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void the_ratio_is_the_median_of_the_rounds_ratios_and_not_the_ratio_of_medians() {
        Comparison is = Comparison.of(List.of(10.0, 30.0, 20.0), List.of(10.0, 10.0, 40.0));

        assertThat(is).isEqualTo(new Comparison(20, 10, 1, 0.5, 3));
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assertThat(Comparison.median(List.of(4.0, 1.0, 2.0, 100.0))).isEqualTo(3);
    }
}
