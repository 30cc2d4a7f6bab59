package no.tverrlag.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {
    private final MasterKey zeros = Masters.filledWith(0);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 31, 33, 64})
    void a_key_of_any_other_length_than_32_bytes_is_refused(int length) {
        String text = Base64.getEncoder().encodeToString(new byte[length]);

        assertThatThrownBy(() -> MasterKey.ofBase64(text))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("a master key must be 32 bytes in base64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64 but secret", "æøå", "AAAA_AAA-", "=secret="})
    void what_is_not_base64_is_refused_without_repeating_it(String text) {
        assertThatThrownBy(() -> MasterKey.ofBase64(text))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("a master key must be 32 bytes in base64")
                .hasNoCause();
    }

    @Test
    void a_key_has_an_id_that_is_the_same_after_every_start_and_blanks_do_no_harm() {
        String text = Base64.getEncoder().encodeToString(new byte[32]);

        assertThat(MasterKey.ofBase64(" " + text + "\n").id()).isEqualTo(zeros.id()).hasSize(12);
        assertThat(Masters.filledWith(1).id()).isNotEqualTo(zeros.id());
    }

    @Test
    void the_key_does_not_print_itself() {
        assertThat(zeros.toString()).doesNotContain("AAAA");
    }
}
