package no.tverrlag.history.replay;

import static no.tverrlag.history.replay.Told.SAID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import no.tverrlag.contracts.team.ConsentEnd;
import no.tverrlag.contracts.team.ConsentGiven;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.kernel.Sector;
import org.junit.jupiter.api.Test;

/** Which consents are in force. */
class ConsentReplayTest {

    private static final Instant ONE = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant TWO = Instant.parse("2025-02-01T00:00:00Z");
    private static final String AFTER = "2025-04-01T00:00:00Z";

    @Test
    void a_consent_runs_out_at_the_instant_named() {
        Told told =
                new Told()
                        .team(
                                SAID.consented(
                                        "c-1", ConsentKind.SHARE, List.of(Sector.GP), TWO, ONE));

        assertThat(told.asOf("2025-01-31T23:59:59Z").consents()).hasSize(1);
        assertThat(told.asOf("2025-02-01T00:00:00Z").consents()).isEmpty();
    }

    @Test
    void a_consent_withdrawn_as_a_whole_is_gone_from_then_on_only() {
        Told told =
                new Told()
                        .team(
                                SAID.consented(
                                        "c-1", ConsentKind.SHARE, List.of(Sector.GP), null, ONE),
                                SAID.withdrew(
                                        new ConsentEnd("c-1", List.of(Sector.GP), true), TWO));

        assertThat(told.asOf("2025-01-15T00:00:00Z").consents())
                .extracting(ConsentGiven::consent)
                .containsExactly("c-1");
        assertThat(told.asOf(AFTER).consents()).isEmpty();
    }

    @Test
    void a_replaced_consent_gives_way_to_the_one_that_replaced_it() {
        Told told =
                new Told()
                        .team(
                                SAID.consented("c-1", ConsentKind.PLAN, List.of(), null, ONE),
                                SAID.consented("c-2", ConsentKind.PLAN, List.of(), null, TWO),
                                SAID.replaced("c-1", "c-2", TWO));

        assertThat(told.asOf(AFTER).consents())
                .extracting(ConsentGiven::consent)
                .containsExactly("c-2");
    }
}
