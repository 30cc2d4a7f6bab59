package no.tverrlag.bench.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.tverrlag.bench.load.Machine;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class FigureTest {

    private static final Figure MET =
            new Figure(
                    Texts.THREE,
                    64,
                    List.of(950.0, 880.0, 2000.0),
                    List.of(1000.0, 1000.0, 1600.0));
    private static final Place PLACE =
            new Place("embedded store, durable", new Machine(3000, "abc1234", "25", 2, 0.5));

    @Test
    void what_is_printed_is_the_median_of_the_rounds_ratios_with_the_least_and_the_most() {
        assertThat(MET.markdown())
                .isEqualTo(
                        "| G22 | append events of three texts, sealed, 64 callers : in the clear |"
                                + " 950 events/s | 1000 | 0.950 (0.880–1.250) | ≥ 0.9 | yes |");
        assertThat(MET.json(PLACE))
                .isEqualTo(
                        "{\"goal\":\"G22\",\"name\":\"append events of three texts, sealed, 64"
                            + " callers\",\"value\":950,\"unit\":\"events/s\",\"baseline\":\"in the"
                            + " clear\",\"baselineValue\":1000,\"ratio\":0.9500,\"target\":0.90,"
                            + "\"met\":true,\"least\":0.8800,\"most\":1.2500,\"atLeast\":true,\"server\":\"embedded"
                            + " store, durable\",\"fsyncMicros\":3000,"
                            + "\"commit\":\"abc1234\",\"jdk\":\"25\",\"cores\":2,\"load\":0.50}");
    }

    @Test
    void more_than_a_tenth_is_too_much() {
        assertThat(new Figure(Texts.OF_A_CASE, 1, List.of(899.0), List.of(1000.0)).met()).isFalse();
        assertThat(new Figure(Texts.OF_A_CASE, 1, List.of(900.0), List.of(1000.0)).met()).isTrue();
        assertThat(new Figure(Texts.OF_A_CASE, 1, List.of(899.0), List.of(1000.0)).line())
                .startsWith("G22  append a case's events, sealed, 1 caller : in the clear")
                .endsWith("NO");
    }

    @Test
    void a_disk_that_answers_at_once_is_none() {
        assertThat(PLACE.machine().isDisk()).isTrue();
        assertThat(new Machine(49, "abc1234", "25", 2, 0.5).isDisk()).isFalse();
    }

    @Test
    void a_word_that_it_does_not_know_is_refused() {
        assertThat(new CommandLine(new PrivacyBench()).execute("--fast")).isEqualTo(2);
    }
}
