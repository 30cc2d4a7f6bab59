package no.tverrlag.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineTest {

    @Test
    void a_disk_that_answers_at_once_is_none() {
        assertThat(new Machine(50, "abc1234", "25", 2, 0.5).isDisk()).isTrue();
        assertThat(new Machine(49, "abc1234", "25", 2, 0.5).isDisk()).isFalse();
    }
}
