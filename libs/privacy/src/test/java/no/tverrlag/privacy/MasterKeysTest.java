package no.tverrlag.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeysTest {

    @ParameterizedTest
    @ValueSource(strings = {" ", ",", "\n", ", "})
    void keys_stand_apart_by_blanks_lines_or_commas_and_the_first_is_preferred(String between) {
        MasterKeys keys = MasterKeys.parse(Masters.text(1) + between + Masters.text(2) + "\n");

        assertThat(keys.preferred().id()).isEqualTo(Masters.filledWith(1).id());
        assertThat(keys.ids())
                .containsExactlyInAnyOrder(Masters.filledWith(1).id(), Masters.filledWith(2).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n,"})
    void no_key_at_all_is_refused(String nothing) {
        assertThatThrownBy(() -> MasterKeys.parse(nothing))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("no master key: set TVERRLAG_MASTER_KEY or TVERRLAG_MASTER_KEY_FILE");
    }

    @Test
    void one_malformed_key_among_good_ones_is_refused_without_repeating_it() {
        assertThatThrownBy(() -> MasterKeys.parse(Masters.text(1) + " secret"))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("a master key must be 32 bytes in base64");
    }

    @Test
    void a_key_that_was_not_given_is_unknown() {
        assertThatThrownBy(() -> MasterKeys.parse(Masters.text(1)).named("some-id"))
                .isExactlyInstanceOf(MasterKeyUnknown.class)
                .hasMessageContaining("master key some-id");
    }
}
