package no.tverrlag.runtime.loss;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.tverrlag.contracts.log.FactsLost;
import no.tverrlag.contracts.log.LostFact;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.runtime.loss.LossNoted.Lost;
import no.tverrlag.runtime.loss.NoteLoss.Command;
import no.tverrlag.runtime.loss.NoteLoss.State;
import org.junit.jupiter.api.Test;

class NoteLossTest {

    private static final PersonId NORA = new PersonId("nora-1");
    private static final Instant AT = Instant.parse("2026-01-05T08:00:00Z");
    private static final List<Lost> FACTS =
            List.of(new Lost(57, "event-57", "no.tverrlag.team.MemberLeft.v1"));
    private static final Command COMMAND = new Command(NORA, FACTS, 50, 1_000_000, AT);
    private static final LossNoted NOTED = new LossNoted(NORA, FACTS, 50, 1_000_000, AT);

    @Test
    void what_is_lost_is_noted() {
        assertThat(NoteLoss.decide(COMMAND, new State(Set.of()))).isEqualTo(Decision.append(NOTED));
    }

    @Test
    void the_same_loss_is_noted_once_and_another_one_too() {
        State noted = NoteLoss.evolve(new State(Set.of()), NOTED);

        assertThat(NoteLoss.decide(COMMAND, noted)).isEqualTo(Decision.nothing());
        assertThat(NoteLoss.decide(new Command(NORA, FACTS, 50, 2_000_000, AT), noted))
                .isEqualTo(Decision.append(new LossNoted(NORA, FACTS, 50, 2_000_000, AT)));
    }

    @Test
    void of_whom_nothing_is_lost_nothing_is_noted() {
        assertThat(
                        NoteLoss.decide(
                                new Command(NORA, List.of(), 50, 1_000_000, AT),
                                new State(Set.of())))
                .isEqualTo(Decision.nothing());
    }

    @Test
    void others_are_told_what_is_lost_and_not_where_the_log_went_on() {
        assertThat(NOTED.published())
                .isEqualTo(
                        new FactsLost(
                                NORA,
                                List.of(
                                        new LostFact(
                                                57, "event-57", "no.tverrlag.team.MemberLeft.v1")),
                                50,
                                AT));
    }
}
