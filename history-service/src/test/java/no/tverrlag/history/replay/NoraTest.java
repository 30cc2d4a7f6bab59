package no.tverrlag.history.replay;

import static no.tverrlag.history.replay.Told.SAID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.tverrlag.contracts.plan.Change;
import no.tverrlag.contracts.plan.PlanStatus;
import no.tverrlag.contracts.team.ConsentEnd;
import no.tverrlag.contracts.team.ConsentGiven;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.contracts.team.TransitionKind;
import no.tverrlag.history.journal.JournalFact;
import no.tverrlag.history.replay.History.Evaluated;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Sector;
import org.junit.jupiter.api.Test;

/** The checks of {@code samples/case-nora.yaml} on the facts that its steps lead to. */
class NoraTest {

    private static final Told NORA = nora();

    @Test
    void before_the_team_was_formed_there_is_a_coordinator_no_member_and_no_plan() {
        History then = NORA.asOf("2024-09-25T00:00:00Z");

        assertThat(then.coordinator()).map(ActorRef::id).contains("nurse");
        assertThat(then.members()).isEmpty();
        assertThat(then.plan()).isEmpty();
    }

    @Test
    void in_november_the_team_works_on_an_active_plan_with_one_open_goal() {
        History then = NORA.asOf("2024-11-10T00:00:00Z");

        assertThat(then.coordinator()).map(ActorRef::id).contains("nurse");
        assertThat(then.members())
                .extracting(ActorRef::id)
                .containsExactly("gp", "teacher", "welfare");
        assertThat(then.plan()).contains(PlanStatus.ACTIVE);
        assertThat(then.openGoals()).containsExactly("goal-school");
    }

    @Test
    void after_the_coordinator_ended_nobody_coordinates() {
        History then = NORA.asOf("2025-02-15T00:00:00Z");

        assertThat(then.coordinator()).isEmpty();
        assertThat(then.coordinatorVacant()).isTrue();
    }

    @Test
    void an_admission_recorded_late_counts_from_when_it_happened() {
        assertThat(NORA.asOf("2025-02-22T00:00:00Z").admitted()).isTrue();
        assertThat(NORA.asOf("2025-02-20T17:59:59Z").admitted()).isFalse();
        assertThat(NORA.asOf("2025-02-27T12:00:00Z").admitted()).isFalse();
    }

    @Test
    void just_before_the_admission_was_recorded_nobody_knew_of_it() {
        Instant before = recordedAt(NORA.facts(), TransitionKind.ADMISSION).minusMillis(1);

        assertThat(NORA.asOf("2025-02-22T00:00:00Z", before).admitted()).isFalse();
    }

    @Test
    void the_next_coordinator_ends_the_vacancy() {
        History then = NORA.asOf("2025-03-10T00:00:00Z");

        assertThat(then.coordinator()).map(ActorRef::id).contains("welfare");
        assertThat(then.coordinatorVacant()).isFalse();
    }

    @Test
    void after_the_last_evaluation_no_goal_is_open() {
        History then = NORA.asOf("2025-04-16T00:00:00Z");

        assertThat(then.openGoals()).isEmpty();
        assertThat(then.lastEvaluation())
                .contains(new Evaluated("goal-school", Optional.of(6), Change.IMPROVED));
    }

    @Test
    void the_consent_to_share_names_only_those_it_was_not_withdrawn_for() {
        assertThat(NORA.asOf("2025-05-07T00:00:00Z").consents())
                .filteredOn(consent -> consent.consent().equals("c-share"))
                .singleElement()
                .extracting(ConsentGiven::recipients)
                .isEqualTo(List.of(Sector.HEALTH_MUNICIPAL, Sector.GP));
    }

    @Test
    void the_answer_says_how_far_the_facts_reach() {
        assertThat(NORA.asOf("2024-09-01T00:00:00Z").positions())
                .containsExactly(java.util.Map.entry("plan", 7L), java.util.Map.entry("team", 23L));
    }

    static Told nora() {
        return new Told()
                .team(
                        SAID.consented(
                                "c-plan", ConsentKind.PLAN, List.of(), null, at("09-20T09:10")),
                        SAID.consented(
                                "c-share",
                                ConsentKind.SHARE,
                                List.of(
                                        Sector.SCHOOL,
                                        Sector.HEALTH_MUNICIPAL,
                                        Sector.GP,
                                        Sector.PPT),
                                Instant.parse("2029-09-20T00:00:00Z"),
                                at("09-20T09:12")),
                        SAID.assigned("nurse", at("09-24T08:00")),
                        SAID.roleAccepted("nurse", at("09-24T12:00")),
                        SAID.invited("teacher", at("09-25T08:00")),
                        SAID.invited("gp", at("09-25T08:00")),
                        SAID.invited("ppt", at("09-25T08:00")),
                        SAID.joined("teacher", at("09-26T08:00")),
                        SAID.joined("gp", at("09-26T09:00")),
                        SAID.declined("ppt", at("09-30T09:00")))
                .plan(
                        SAID.opened("p-1", at("10-15T12:40")),
                        SAID.proposed("p-1", "goal-school", at("10-15T12:45")),
                        SAID.agreed("p-1", "goal-school", at("10-15T12:46")),
                        SAID.activated("p-1", at("10-16T08:00")))
                .team(
                        SAID.invited("welfare", at("11-04T09:00")),
                        SAID.consented(
                                "c-welfare",
                                ConsentKind.SHARE,
                                List.of(Sector.CHILD_WELFARE),
                                Instant.parse("2029-11-04T00:00:00Z"),
                                at("11-04T09:05")),
                        SAID.joined("welfare", at("11-05T09:00")))
                .plan(SAID.evaluated("p-1", "goal-school", 3, Change.FIRST, in25("01-15T12:00")))
                .team(
                        SAID.ended("nurse", in25("02-10T08:00")),
                        SAID.vacant(in25("02-10T08:00")),
                        SAID.assigned("welfare", in25("03-01T08:00")),
                        SAID.roleAccepted("welfare", in25("03-02T08:00")),
                        SAID.passed(TransitionKind.ADMISSION, in25("02-20T18:00")),
                        SAID.passed(TransitionKind.DISCHARGE, in25("02-27T12:00")))
                .plan(
                        SAID.evaluated(
                                "p-1", "goal-school", 6, Change.IMPROVED, in25("04-15T12:00")),
                        SAID.goalClosed("p-1", "goal-school", in25("04-15T12:00")))
                .team(
                        SAID.withdrew(
                                new ConsentEnd("c-share", List.of(Sector.PPT), false),
                                in25("05-05T09:00")),
                        SAID.withdrew(
                                new ConsentEnd("c-share", List.of(Sector.SCHOOL), false),
                                in25("05-06T09:00")),
                        SAID.consented(
                                "c-late",
                                ConsentKind.MEETING,
                                List.of(),
                                null,
                                in25("05-07T09:00")),
                        SAID.replaced("c-late", "c-other", in25("05-08T09:00")));
    }

    private static Instant recordedAt(List<JournalFact> facts, TransitionKind kind) {
        return facts.stream()
                .filter(
                        each ->
                                each.fact().event()
                                                instanceof
                                                no.tverrlag.contracts.team.TransitionRecorded passed
                                        && passed.kind() == kind)
                .findFirst()
                .orElseThrow()
                .recordedAt();
    }

    private static Instant at(String in2024) {
        return Instant.parse("2024-" + in2024 + ":00Z");
    }

    private static Instant in25(String in2025) {
        return Instant.parse("2025-" + in2025 + ":00Z");
    }
}
