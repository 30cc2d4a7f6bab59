package no.tverrlag.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void an_id_from_outside_is_no_national_id() {
        assertThat(Ids.requireOpaque("id", "goal-13831350290")).isEqualTo("goal-13831350290");
        assertThat(Ids.requireOpaque("id", "1383135029")).isEqualTo("1383135029");
        assertThatThrownBy(() -> Ids.requireOpaque("id", "13831350290"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id must not be a national id");
        assertThatThrownBy(() -> Ids.requireOpaque("id", "no id"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id must be 1 to 64 letters, digits, '-' or '_'");
    }

    @Test
    void what_stands_in_a_log_already_is_still_read() {
        assertThat(Ids.require("actor id", "13831350290")).isEqualTo("13831350290");
    }
}
