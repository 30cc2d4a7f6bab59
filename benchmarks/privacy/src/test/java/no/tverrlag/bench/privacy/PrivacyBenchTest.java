package no.tverrlag.bench.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import no.tverrlag.bench.load.Comparison;
import no.tverrlag.bench.load.Figure;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PrivacyBenchTest {

    @Test
    void more_than_a_tenth_is_too_much() {
        assertThat(figure(0.899).met()).isFalse();
        assertThat(figure(0.9).met()).isTrue();
    }

    @Test
    void a_figure_says_what_was_appended_by_how_many_beside_what() {
        assertThat(figure(0.9).title())
                .isEqualTo("append events of three texts, sealed, 64 callers : in the clear");
        assertThat(PrivacyBench.figure(Texts.OF_A_CASE, 1, compared(1)).title())
                .isEqualTo("append a case's events, sealed, 1 caller : in the clear");
    }

    @Test
    void a_text_has_as_many_characters_as_is_said() {
        assertThat(Appends.TEXT_LENGTH).isEqualTo(176);
    }

    @Test
    void a_word_that_it_does_not_know_is_refused() {
        assertThat(new CommandLine(new PrivacyBench()).execute("--fast")).isEqualTo(2);
    }

    private static Figure figure(double ratio) {
        return PrivacyBench.figure(Texts.THREE, 64, compared(ratio));
    }

    private static Comparison compared(double ratio) {
        return new Comparison(1000 * ratio, 1000, ratio, 0.8, 1.1);
    }
}
