package no.tverrlag.team.coordinator;

import static no.tverrlag.team.Nora.*;

import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.team.events.ConsentEnd;
import no.tverrlag.team.events.ConsentEvent.ConsentExpired;
import no.tverrlag.team.events.ConsentKind;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorAssigned;
import no.tverrlag.team.events.CoordinatorKind;
import no.tverrlag.team.events.PersonPreference;
import no.tverrlag.team.events.TeamCatalogue;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.testkit.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssignCoordinatorTest {

    private static final Scenario<AssignCoordinator.Command, Coordination, TeamEvent> ACT =
            Scenario.of(AssignCoordinator.SLICE, TeamCatalogue.CATALOGUE);
    private static final Scenario<AssignCoordinator.Command, Coordination, TeamEvent> CONSENTED =
            ACT.given(consented("c-coordinator", ConsentKind.COORDINATOR, 0));

    private static AssignCoordinator.Command assign(ActorRef who, int day) {
        return assign(who, day, null, null, null);
    }

    private static AssignCoordinator.Command assign(
            ActorRef who,
            int day,
            @Nullable PersonPreference wish,
            @Nullable Sealed notObtained,
            @Nullable Sealed deviation) {
        return new AssignCoordinator.Command(
                NORA,
                who,
                CoordinatorKind.CHILD_COORDINATOR,
                wish,
                notObtained,
                deviation,
                UNIT,
                day(day));
    }

    @Test
    void the_wish_in_the_open_proposal_counts() {
        CONSENTED
                .given(proposed(NURSE, NURSE, 1))
                .when(assign(NURSE, 2))
                .then(assigned(NURSE, 2))
                .andARepeatIsNothing();
    }

    @Test
    void the_wish_in_the_command_counts() {
        CONSENTED
                .when(assign(NURSE, 2, new PersonPreference(NURSE, TEACHER), null, null))
                .then(assigned(NURSE, 2));
    }

    @Test
    void why_the_wish_is_not_known_is_kept() {
        CONSENTED
                .when(assign(NURSE, 2, null, text("unborn"), null))
                .then(
                        new CoordinatorAssigned(
                                NORA,
                                NURSE,
                                CoordinatorKind.CHILD_COORDINATOR,
                                null,
                                text("unborn"),
                                null,
                                "c-coordinator",
                                UNIT,
                                day(2)));
    }

    @Test
    void nobody_is_appointed_before_the_person_is_asked() {
        var missing = new CoordinatorRefusal.PersonPreferenceMissing();
        CONSENTED.when(assign(NURSE, 2)).thenRefuses(missing);
        CONSENTED.given(proposed(GP, GP, 1)).when(assign(NURSE, 2)).thenRefuses(missing);
        CONSENTED.given(proposed(NURSE, NURSE, 3)).when(assign(NURSE, 2)).thenRefuses(missing);
    }

    @Test
    void a_consent_whose_time_was_up_lets_nobody_begin_late() {
        CONSENTED
                .given(
                        proposed(NURSE, NURSE, 1),
                        new ConsentExpired(
                                NORA, "c-coordinator", ConsentKind.COORDINATOR, day(9), day(9)))
                .when(assign(NURSE, 2))
                .thenRefuses(new CoordinatorRefusal.CoordinatorConsentMissing());
    }

    @Test
    void a_proposal_is_used_up_by_an_appointment() {
        CONSENTED
                .given(proposed(NURSE, NURSE, 1), assigned(NURSE, 2), coordinatorEnded(NURSE, 3))
                .when(assign(NURSE, 4))
                .thenRefuses(new CoordinatorRefusal.PersonPreferenceMissing());
    }

    @Test
    void a_deviation_from_the_wish_needs_a_reason() {
        PersonPreference wantsGp = new PersonPreference(GP, TEACHER);
        CONSENTED
                .when(assign(NURSE, 2, wantsGp, null, null))
                .thenRefuses(new CoordinatorRefusal.ReasonForDeviationMissing());
        CONSENTED
                .when(assign(NURSE, 2, wantsGp, null, text("no capacity")))
                .then(
                        new CoordinatorAssigned(
                                NORA,
                                NURSE,
                                CoordinatorKind.CHILD_COORDINATOR,
                                wantsGp,
                                null,
                                text("no capacity"),
                                "c-coordinator",
                                UNIT,
                                day(2)));
    }

    @Test
    void a_wish_cannot_be_known_and_not_obtained() {
        CONSENTED
                .when(assign(NURSE, 2, new PersonPreference(NURSE, TEACHER), text("asleep"), null))
                .thenRefuses(new CoordinatorRefusal.PreferenceContradictsItself());
    }

    @Test
    void there_is_one_coordinator_at_a_time() {
        CONSENTED
                .given(assigned(NURSE, 1), proposed(GP, GP, 2))
                .when(assign(GP, 3))
                .thenRefuses(new CoordinatorRefusal.CoordinatorInPlace());
    }

    @Test
    void there_was_one_coordinator_at_each_past_instant() {
        CONSENTED
                .given(assigned(NURSE, 1), coordinatorEnded(NURSE, 6), proposed(GP, GP, 2))
                .when(assign(GP, 5))
                .thenRefuses(new CoordinatorRefusal.AppointmentOverlaps(day(6)));
        CONSENTED
                .given(assigned(NURSE, 1), coordinatorEnded(NURSE, 6), proposed(GP, GP, 2))
                .when(assign(GP, 6))
                .then(assigned(GP, 6));
    }

    @Test
    void the_person_must_have_consented() {
        var missing = new CoordinatorRefusal.CoordinatorConsentMissing();
        ACT.given(consented("c1", ConsentKind.PLAN, 0), proposed(NURSE, NURSE, 1))
                .when(assign(NURSE, 2))
                .thenRefuses(missing);
        ACT.given(consented("c1", ConsentKind.COORDINATOR, 3), proposed(NURSE, NURSE, 1))
                .when(assign(NURSE, 2))
                .thenRefuses(missing);
    }

    @Test
    void a_consent_taken_back_since_carries_no_appointment_recorded_late() {
        CONSENTED
                .given(
                        proposed(NURSE, NURSE, 1),
                        withdrawn(
                                ConsentKind.COORDINATOR,
                                5,
                                new ConsentEnd("c-coordinator", List.of(), true)))
                .when(assign(NURSE, 2))
                .thenRefuses(new CoordinatorRefusal.CoordinatorConsentMissing());
    }

    @Test
    void a_relative_never_coordinates() {
        CONSENTED
                .when(assign(MOTHER, 2))
                .thenRefuses(new CoordinatorRefusal.CoordinatorNotAProfessional());
    }

    @Test
    void a_text_beyond_the_limit_is_refused() {
        CONSENTED
                .when(assign(NURSE, 2, null, null, LONG))
                .thenRefuses(new CoordinatorRefusal.TextTooLong(10_000));
    }
}
