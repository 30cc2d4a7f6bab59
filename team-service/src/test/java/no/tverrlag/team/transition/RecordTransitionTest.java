package no.tverrlag.team.transition;

import static no.tverrlag.team.Nora.*;

import no.tverrlag.team.events.TeamCatalogue;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.team.events.TransitionEvent.TransitionRecorded;
import no.tverrlag.team.events.TransitionKind;
import no.tverrlag.testkit.Scenario;
import org.junit.jupiter.api.Test;

class RecordTransitionTest {

    private static final Scenario<RecordTransition.Command, RecordTransition.State, TeamEvent> ACT =
            Scenario.of(RecordTransition.SLICE, TeamCatalogue.CATALOGUE);

    private static RecordTransition.Command record(TransitionKind kind, int day) {
        return new RecordTransition.Command(
                NORA, "t" + day, kind, text("UNN"), null, null, GP, day(day));
    }

    private static TransitionRecorded recorded(TransitionKind kind, int day) {
        return new TransitionRecorded(NORA, "t" + day, kind, text("UNN"), null, null, GP, day(day));
    }

    @Test
    void a_transition_is_recorded_once() {
        ACT.when(record(TransitionKind.ADMISSION, 2))
                .then(recorded(TransitionKind.ADMISSION, 2))
                .andARepeatIsNothing();
    }

    @Test
    void an_admission_may_be_recorded_after_later_ones() {
        ACT.given(recorded(TransitionKind.SCHOOL_STAGE, 9))
                .when(record(TransitionKind.ADMISSION, 2))
                .then(recorded(TransitionKind.ADMISSION, 2));
    }

    @Test
    void a_discharge_needs_an_admission_at_or_before_it() {
        ACT.when(record(TransitionKind.DISCHARGE, 3))
                .thenRefuses(new TransitionRefusal.NotAdmitted());
        ACT.given(recorded(TransitionKind.ADMISSION, 4))
                .when(record(TransitionKind.DISCHARGE, 3))
                .thenRefuses(new TransitionRefusal.NotAdmitted());
        ACT.given(recorded(TransitionKind.ADMISSION, 3))
                .when(record(TransitionKind.DISCHARGE, 3))
                .then(recorded(TransitionKind.DISCHARGE, 3));
    }

    @Test
    void one_admission_is_ended_by_one_discharge_whatever_the_order_of_recording() {
        ACT.given(recorded(TransitionKind.ADMISSION, 2), recorded(TransitionKind.DISCHARGE, 5))
                .when(record(TransitionKind.DISCHARGE, 4))
                .thenRefuses(new TransitionRefusal.NotAdmitted());
        ACT.given(
                        recorded(TransitionKind.ADMISSION, 6),
                        recorded(TransitionKind.DISCHARGE, 8),
                        recorded(TransitionKind.ADMISSION, 2))
                .when(record(TransitionKind.DISCHARGE, 4))
                .then(recorded(TransitionKind.DISCHARGE, 4));
    }

    @Test
    void a_transition_names_a_unit_and_keeps_to_the_limit() {
        ACT.when(
                        new RecordTransition.Command(
                                NORA,
                                "t1",
                                TransitionKind.ADMISSION,
                                text(""),
                                null,
                                null,
                                GP,
                                day(1)))
                .thenRefuses(new TransitionRefusal.UnitMissing());
        ACT.when(
                        new RecordTransition.Command(
                                NORA,
                                "t1",
                                TransitionKind.ADMISSION,
                                text("UNN"),
                                LONG,
                                null,
                                GP,
                                day(1)))
                .thenRefuses(new TransitionRefusal.TextTooLong(10_000));
    }
}
