package no.tverrlag.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {
    private final MasterKey zeros = key(0);

    private static MasterKey key(int filling) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) filling);
        return MasterKey.ofBase64(Base64.getEncoder().encodeToString(bytes));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 31, 33, 64})
    void a_key_of_any_other_length_than_32_bytes_is_refused(int length) {
        String text = Base64.getEncoder().encodeToString(new byte[length]);

        assertThatThrownBy(() -> MasterKey.ofBase64(text))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("the master key must be 32 bytes in base64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64 but secret", "æøå", "AAAA_AAA-", "=secret="})
    void what_is_not_base64_is_refused_without_repeating_it(String text) {
        assertThatThrownBy(() -> MasterKey.ofBase64(text))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("the master key must be 32 bytes in base64")
                .hasNoCause();
    }

    @Test
    void blanks_around_the_key_do_no_harm() {
        String text = Base64.getEncoder().encodeToString(new byte[32]);

        assertThat(MasterKey.ofBase64(" " + text + "\n").keyedHash("p", "v"))
                .isEqualTo(zeros.keyedHash("p", "v"));
    }

    @Test
    void a_keyed_hash_is_the_same_after_every_start() {
        assertThat(zeros.keyedHash("lookup", "17898012345"))
                .isEqualTo("dFkE_o-8E1xkOPnTtk1Qgd7uuGWIvp7FOQ7DG0_gxuc")
                .isEqualTo(key(0).keyedHash("lookup", "17898012345"))
                .hasSize(43);
    }

    @Test
    void a_keyed_hash_differs_for_each_value_purpose_and_key() {
        assertThat(
                        java.util.List.of(
                                zeros.keyedHash("lookup", "17898012345"),
                                zeros.keyedHash("lookup", "17898012346"),
                                zeros.keyedHash("request", "17898012345"),
                                key(1).keyedHash("lookup", "17898012345")))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_key_does_not_print_itself() {
        assertThat(zeros.toString()).doesNotContain("AAAA");
    }
}
