package no.tverrlag.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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

    @Test
    void turns_go_round_by_round_and_warm_up_is_not_counted() throws Exception {
        StringBuilder order = new StringBuilder();
        Turns turns =
                new Turns()
                        .add("a", time -> order.append('a').length())
                        .add("b", time -> order.append('b').length());

        turns.run(2, Duration.ZERO, Duration.ZERO);

        assertThat(order).hasToString("ababab");
        assertThat(turns.values("a")).containsExactly(3.0, 5.0);
        assertThat(turns.compare("b", "a").high()).isEqualTo(4 / 3.0);
    }

    @Test
    void the_lower_baseline_is_chosen_in_each_round() throws Exception {
        double[] next = {0};
        Turns turns =
                new Turns()
                        .add("value", time -> 12)
                        .add("one", time -> ++next[0])
                        .add("other", time -> 2);

        turns.run(3, Duration.ZERO, Duration.ZERO);

        assertThat(turns.compareToLower("value", "one", "other"))
                .isEqualTo(new Comparison(12, 2, 6, 6, 6));
    }
}
