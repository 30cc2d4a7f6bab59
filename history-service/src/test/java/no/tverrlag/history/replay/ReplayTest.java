package no.tverrlag.history.replay;

import static no.tverrlag.history.replay.Told.FIRST_RECORDED;
import static no.tverrlag.history.replay.Told.MUCH_LATER;
import static no.tverrlag.history.replay.Told.SAID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import no.tverrlag.contracts.log.FactsLost;
import no.tverrlag.contracts.log.LostFact;
import no.tverrlag.contracts.plan.Change;
import no.tverrlag.contracts.plan.PlanStatus;
import no.tverrlag.contracts.referral.PersonErased;
import no.tverrlag.contracts.team.ConsentEnd;
import no.tverrlag.contracts.team.ConsentGiven;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.contracts.team.TransitionKind;
import no.tverrlag.history.journal.JournalFact;
import no.tverrlag.history.replay.History.Evaluated;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Sector;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final Instant ONE = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant TWO = Instant.parse("2025-02-01T00:00:00Z");
    private static final Instant THREE = Instant.parse("2025-03-01T00:00:00Z");
    private static final String AFTER = "2025-04-01T00:00:00Z";

    @Test
    void nothing_is_true_about_somebody_unknown() {
        assertThat(new Told().asOf(AFTER))
                .isEqualTo(
                        new History(
                                Optional.empty(),
                                false,
                                List.of(),
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                false,
                                List.of(),
                                Optional.empty(),
                                Map.of(),
                                Instant.parse(AFTER),
                                MUCH_LATER));
    }

    @Test
    void what_its_log_has_lost_counts_until_that_became_known() {
        Told told =
                new Told()
                        .team(SAID.joined("gp", ONE), SAID.joined("teacher", ONE))
                        .add(
                                "team",
                                new FactsLost(
                                        Told.PERSON,
                                        List.of(new LostFact(2, "e-1", "any")),
                                        1,
                                        THREE),
                                THREE);

        assertThat(told.asOf(AFTER, FIRST_RECORDED.plusSeconds(1)).members())
                .extracting(ActorRef::id)
                .containsExactly("gp", "teacher");
        assertThat(told.asOf(AFTER, FIRST_RECORDED.plusSeconds(2)).members())
                .extracting(ActorRef::id)
                .containsExactly("gp");
    }

    @Test
    void an_erasure_shows_from_its_instant_on_and_changes_nothing_else() {
        List<JournalFact> facts = new ArrayList<>(NoraTest.nora().facts());
        List<JournalFact> erased =
                new Told()
                        .add(
                                "referral",
                                new PersonErased(
                                        Told.PERSON,
                                        PersonErased.Reason.COURT_ORDER,
                                        "2026/17",
                                        ActorRef.of("operator"),
                                        THREE),
                                THREE)
                        .facts();
        History before = Replay.history(facts, TWO, MUCH_LATER);
        facts.addAll(erased);

        assertThat(Replay.history(facts, TWO, MUCH_LATER).erasedAt()).isEmpty();
        assertThat(Replay.history(facts, TWO, MUCH_LATER).members()).isEqualTo(before.members());
        assertThat(Replay.history(facts, THREE, MUCH_LATER).erasedAt()).contains(THREE);
        assertThat(Replay.history(facts, TWO, Told.FIRST_RECORDED.minusSeconds(1)).positions())
                .as("not known yet")
                .isEmpty();
    }

    @Test
    void the_order_in_which_facts_are_handed_over_changes_nothing() {
        List<JournalFact> facts = new ArrayList<>(NoraTest.nora().facts());
        History expected = Replay.history(facts, TWO, MUCH_LATER);

        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            Collections.shuffle(facts, random);
            assertThat(Replay.history(facts, TWO, MUCH_LATER)).isEqualTo(expected);
        }
    }

    @Test
    void a_fact_counts_at_the_very_instant_at_which_it_happened() {
        Told told = new Told().team(SAID.joined("gp", ONE));

        assertThat(told.asOf("2025-01-01T00:00:00Z").members()).hasSize(1);
        assertThat(told.asOf("2024-12-31T23:59:59.999999999Z").members()).isEmpty();
    }

    @Test
    void a_fact_is_known_at_the_very_instant_at_which_it_was_recorded() {
        Told told = new Told().team(SAID.joined("gp", ONE));

        assertThat(told.asOf(AFTER, FIRST_RECORDED).members()).hasSize(1);
        assertThat(told.asOf(AFTER, FIRST_RECORDED.minusNanos(1)).members()).isEmpty();
    }

    @Test
    void what_was_recorded_late_takes_its_place_in_time() {
        Told told = new Told().team(SAID.left("gp", THREE), SAID.joined("gp", ONE));

        assertThat(told.asOf("2025-02-15T00:00:00Z").members()).hasSize(1);
        assertThat(told.asOf(AFTER).members()).isEmpty();
    }

    @Test
    void facts_of_one_instant_follow_each_other_as_they_were_recorded() {
        Told told = new Told().team(SAID.ended("nurse", ONE), SAID.vacant(ONE));

        assertThat(told.team(SAID.assigned("gp", ONE)).asOf(AFTER).coordinator())
                .map(ActorRef::id)
                .contains("gp");
    }

    @Test
    void the_positions_are_those_of_all_that_was_known_also_of_what_had_not_happened_yet() {
        Told told =
                new Told()
                        .add("referral", SAID.reported(ONE), ONE)
                        .team(SAID.joined("gp", TWO), SAID.left("gp", THREE));

        assertThat(told.asOf("2025-01-15T00:00:00Z").positions())
                .isEqualTo(Map.of("referral", 1L, "team", 2L));
        assertThat(told.asOf(AFTER, FIRST_RECORDED).positions()).isEqualTo(Map.of("referral", 1L));
    }

    @Test
    void an_appointment_counts_before_it_is_accepted_and_not_after_it_is_declined() {
        Told told =
                new Told()
                        .team(
                                SAID.assigned("nurse", ONE),
                                SAID.roleDeclined("nurse", TWO),
                                SAID.vacant(TWO));

        assertThat(told.asOf("2025-01-02T00:00:00Z").coordinator())
                .map(ActorRef::id)
                .contains("nurse");
        assertThat(told.asOf(AFTER).coordinator()).isEmpty();
        assertThat(told.asOf(AFTER).coordinatorVacant()).isTrue();
    }

    @Test
    void there_is_no_vacancy_before_anybody_coordinated() {
        Told told = new Told().team(SAID.joined("gp", ONE));

        assertThat(told.asOf(AFTER).coordinatorVacant()).isFalse();
    }

    @Test
    void that_somebody_else_ended_leaves_the_coordinator_in_the_role() {
        Told told = new Told().team(SAID.assigned("gp", ONE), SAID.ended("nurse", TWO));

        assertThat(told.asOf(AFTER).coordinator()).map(ActorRef::id).contains("gp");
    }

    @Test
    void other_transitions_than_admission_and_discharge_leave_the_person_where_they_are() {
        Told told =
                new Told()
                        .team(
                                SAID.passed(TransitionKind.ADMISSION, ONE),
                                SAID.passed(TransitionKind.SCHOOL_STAGE, TWO));

        assertThat(told.asOf(AFTER).admitted()).isTrue();
    }

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

    @Test
    void what_a_clock_ahead_of_ours_recorded_is_known() {
        List<JournalFact> facts = new Told().team(SAID.joined("gp", ONE)).facts();

        assertThat(Replay.newest(facts, FIRST_RECORDED.minusMillis(5))).isEqualTo(FIRST_RECORDED);
        assertThat(Replay.newest(facts, MUCH_LATER)).isEqualTo(MUCH_LATER);
        assertThat(Replay.newest(List.of(), MUCH_LATER)).isEqualTo(MUCH_LATER);
    }
}
