package no.tverrlag.plan.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import no.tverrlag.plan.events.Change;
import no.tverrlag.plan.events.Instrument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @Test
    void psfs_takes_zero_to_ten() {
        assertThat(taken(Instrument.PSFS)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void gas_takes_minus_two_to_two() {
        assertThat(taken(Instrument.GAS)).containsExactly(-2, -1, 0, 1, 2);
    }

    @Test
    void iplos_takes_one_to_five_and_nine() {
        assertThat(taken(Instrument.IPLOS)).containsExactly(1, 2, 3, 4, 5, 9);
    }

    @Test
    void narrative_takes_none() {
        assertThat(taken(Instrument.NARRATIVE)).isEmpty();
        assertThat(Scale.refusalOf(Instrument.NARRATIVE, null)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "PSFS, 3, 6, IMPROVED",
        "PSFS, 3, 5, NO_DETECTABLE_CHANGE",
        "PSFS, 3, 1, NO_DETECTABLE_CHANGE",
        "PSFS, 3, 0, WORSENED",
        "GAS, -1, 0, IMPROVED",
        "GAS, 0, 0, NO_DETECTABLE_CHANGE",
        "GAS, 0, -1, WORSENED",
        "IPLOS, 4, 3, IMPROVED",
        "IPLOS, 3, 3, NO_DETECTABLE_CHANGE",
        "IPLOS, 3, 4, WORSENED",
        "IPLOS, 3, 9, NOT_COMPARABLE"
    })
    void change_is_read_in_the_direction_of_the_instrument(
            Instrument instrument, int first, int score, Change change) {
        assertThat(Scale.change(instrument, score, first)).isEqualTo(change);
    }

    @Test
    void not_relevant_is_never_the_score_to_compare_with() {
        assertThat(Scale.comparable(Instrument.IPLOS, 9)).isFalse();
        assertThat(Scale.comparable(Instrument.PSFS, 9)).isTrue();
        assertThat(Scale.change(Instrument.IPLOS, 9, null)).isEqualTo(Change.NOT_COMPARABLE);
        assertThat(Scale.change(Instrument.IPLOS, 3, null)).isEqualTo(Change.FIRST);
    }

    private static IntStream taken(Instrument instrument) {
        return IntStream.rangeClosed(-20, 20)
                .filter(score -> Scale.refusalOf(instrument, score).isEmpty());
    }
}
