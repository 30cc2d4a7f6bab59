package no.tverrlag.history.replay;

import static no.tverrlag.history.replay.Told.SAID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import no.tverrlag.contracts.plan.Change;
import no.tverrlag.contracts.plan.PlanStatus;
import no.tverrlag.history.replay.History.Evaluated;
import org.junit.jupiter.api.Test;

/** The plan, its open goals, and how the last evaluation went. */
class PlanReplayTest {

    private static final Instant ONE = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant TWO = Instant.parse("2025-02-01T00:00:00Z");
    private static final Instant THREE = Instant.parse("2025-03-01T00:00:00Z");
    private static final String AFTER = "2025-04-01T00:00:00Z";

    @Test
    void a_plan_is_a_draft_until_it_is_activated_and_has_no_open_goals_once_closed() {
        Told told =
                new Told()
                        .plan(
                                SAID.opened("p-1", ONE),
                                SAID.proposed("p-1", "g-1", ONE),
                                SAID.agreed("p-1", "g-1", ONE),
                                SAID.activated("p-1", TWO),
                                SAID.closed("p-1", THREE));

        assertThat(told.asOf("2025-01-15T00:00:00Z").plan()).contains(PlanStatus.DRAFT);
        assertThat(told.asOf("2025-02-15T00:00:00Z").plan()).contains(PlanStatus.ACTIVE);
        assertThat(told.asOf("2025-02-15T00:00:00Z").openGoals()).containsExactly("g-1");
        assertThat(told.asOf(AFTER).plan()).contains(PlanStatus.COMPLETED);
        assertThat(told.asOf(AFTER).openGoals()).isEmpty();
    }

    @Test
    void a_goal_only_proposed_is_not_open() {
        Told told = new Told().plan(SAID.opened("p-1", ONE), SAID.proposed("p-1", "g-1", ONE));

        assertThat(told.asOf(AFTER).openGoals()).isEmpty();
    }

    @Test
    void the_goals_are_those_of_the_latest_plan() {
        Told told =
                new Told()
                        .plan(
                                SAID.opened("p-1", ONE),
                                SAID.agreed("p-1", "g-1", ONE),
                                SAID.closed("p-1", TWO),
                                SAID.opened("p-2", THREE),
                                SAID.agreed("p-2", "g-2", THREE),
                                SAID.agreed("p-2", "g-1", THREE),
                                SAID.goalClosed("p-2", "g-2", THREE));

        assertThat(told.asOf(AFTER).plan()).contains(PlanStatus.DRAFT);
        assertThat(told.asOf(AFTER).openGoals()).containsExactly("g-1");
    }

    @Test
    void a_goal_agreed_in_life_before_the_plan_was_opened_belongs_to_it() {
        Told told = new Told().plan(SAID.opened("p-1", TWO), SAID.agreed("p-1", "g-1", ONE));

        assertThat(told.asOf("2025-01-15T00:00:00Z").plan()).isEmpty();
        assertThat(told.asOf("2025-01-15T00:00:00Z").openGoals()).isEmpty();
        assertThat(told.asOf(AFTER).openGoals()).containsExactly("g-1");
    }

    @Test
    void an_evaluation_without_a_score_has_none() {
        Told told = new Told().plan(SAID.evaluated("p-1", "g-1", null, Change.NOT_COMPARABLE, ONE));

        assertThat(told.asOf(AFTER).lastEvaluation())
                .contains(new Evaluated("g-1", Optional.empty(), Change.NOT_COMPARABLE));
    }
}
