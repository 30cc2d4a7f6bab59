package no.tverrlag.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.tverrlag.bench.load.Comparison;
import org.junit.jupiter.api.Test;

class TurnsTest {
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
