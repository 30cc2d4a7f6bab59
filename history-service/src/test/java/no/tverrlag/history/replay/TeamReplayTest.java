package no.tverrlag.history.replay;

import static no.tverrlag.history.replay.Told.SAID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import no.tverrlag.contracts.team.TransitionKind;
import no.tverrlag.kernel.ActorRef;
import org.junit.jupiter.api.Test;

/** Who coordinates, and who is admitted. */
class TeamReplayTest {

    private static final Instant ONE = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant TWO = Instant.parse("2025-02-01T00:00:00Z");
    private static final String AFTER = "2025-04-01T00:00:00Z";

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
}
