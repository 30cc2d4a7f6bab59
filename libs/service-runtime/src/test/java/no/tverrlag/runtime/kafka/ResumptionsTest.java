package no.tverrlag.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import no.tverrlag.eventstore.Resumption;
import org.junit.jupiter.api.Test;

class ResumptionsTest {

    private static final Instant AT = Instant.parse("2026-01-05T08:00:00Z");
    private static final Resumptions NEVER = new Resumptions(List.of());

    /** Twice: after 7, with 8 and 9 recorded before it was noticed; then after 1,000,004. */
    private static final Resumptions TWICE =
            new Resumptions(
                    List.of(
                            new Resumption(7, 9, 1_000_000, AT),
                            new Resumption(1_000_004, 1_000_004, 2_000_000, AT)));

    @Test
    void a_log_that_never_resumed_is_told_as_it_stands() {
        assertThat(NEVER.toldAs(57)).isEqualTo(57);
        assertThat(NEVER.standingOf(57)).isEqualTo(57);
        assertThat(NEVER.isLost(57)).isFalse();
        assertThat(NEVER.last()).isZero();
    }

    @Test
    void each_position_is_told_once_and_found_again() {
        List<Long> standing = List.of(7L, 8L, 9L, 1_000_001L, 1_000_004L, 2_000_001L);

        List<Long> told = standing.stream().map(TWICE::toldAs).toList();

        assertThat(told)
                .containsExactly(7L, 999_999L, 1_000_000L, 1_000_001L, 1_000_004L, 2_000_001L);
        assertThat(told.stream().map(TWICE::standingOf)).isEqualTo(standing);
        assertThat(told).noneMatch(TWICE::isLost);
    }

    @Test
    void what_was_told_behind_either_end_is_lost() {
        assertThat(LongStream.of(8, 9, 57, 999_998, 1_000_005, 2_000_000)).allMatch(TWICE::isLost);
        assertThat(TWICE.last()).isEqualTo(2_000_000);
    }
}
