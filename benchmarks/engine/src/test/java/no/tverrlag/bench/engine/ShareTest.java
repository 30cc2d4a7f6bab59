package no.tverrlag.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShareTest {
    private static final Duration LEFT = Duration.ofSeconds(10);

    @Test
    void a_quick_share_fits_into_its_time() {
        Setup quick = Setup.brief();
        Share share = Share.of(quick, LEFT, 1, 2);

        Duration all =
                share.stretch(6)
                        .multipliedBy(6L * quick.rounds())
                        .plus(share.warmUp(6).multipliedBy(6))
                        .plus(share.filling().dividedBy(2));

        assertThat(all).isLessThanOrEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void a_full_share_has_stretches_of_full_length() {
        Share share = Share.of(Setup.full(), LEFT, 1, 2);

        assertThat(share.stretch(6)).isEqualTo(Setup.full().stretch());
    }

    @Test
    void rounds_and_stretches_can_be_chosen() {
        Setup chosen = Setup.full().with(3, 0.25, 5000);

        assertThat(chosen.rounds()).isEqualTo(3);
        assertThat(chosen.stretch()).isEqualTo(Duration.ofMillis(250));
        assertThat(chosen.commits()).isEqualTo(5000);
    }

    @Test
    void goals_are_found_by_their_names() {
        assertThat(Goals.named(List.of("G2", "G6")))
                .containsExactly(Goals.APPEND, Goals.CONTENTION, Goals.PROCESSES);
        assertThat(Goals.named(List.of())).containsExactly(Goals.values());
    }
}
