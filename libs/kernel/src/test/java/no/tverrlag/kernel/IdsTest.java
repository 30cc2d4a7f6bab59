package no.tverrlag.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    private static final String NATIONAL_ID = "13831350290";

    @ParameterizedTest
    @ValueSource(strings = {"", "-nora", "nora nordmann", "n\u00e6ra", "a/b", "a\n"})
    void an_id_of_another_shape_is_refused_and_not_repeated(String id) {
        assertThatThrownBy(() -> Ids.require("The goal's id", id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The goal's id must be 1 to 64 letters, digits, '-' or '_'");
    }

    @Test
    void an_id_has_64_characters_at_most() {
        assertThatCode(() -> Ids.require("id", "x".repeat(64))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Ids.require("id", "x".repeat(65)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_national_id_is_no_opaque_id_and_is_not_repeated() {
        assertThatThrownBy(() -> Ids.requireOpaque("id", NATIONAL_ID))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id must not be a national id");
        assertThat(Ids.requireOpaque("id", "case-" + NATIONAL_ID)).isEqualTo("case-" + NATIONAL_ID);
    }

    @Test
    void a_new_id_tells_its_time_and_is_a_uuid_of_version_7() {
        UUID id = UUID.fromString(Ids.timeOrdered(1_767_225_600_000L, new Random(1)));

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(1_767_225_600_000L);
    }
}
