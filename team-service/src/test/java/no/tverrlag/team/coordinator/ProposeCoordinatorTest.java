package no.tverrlag.team.coordinator;

import static no.tverrlag.team.Nora.*;

import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.team.events.CoordinatorKind;
import no.tverrlag.team.events.PersonPreference;
import no.tverrlag.team.events.TeamCatalogue;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.testkit.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposeCoordinatorTest {

    private static final Scenario<ProposeCoordinator.Command, Coordination, TeamEvent> ACT =
            Scenario.of(ProposeCoordinator.SLICE, TeamCatalogue.CATALOGUE);

    private static ProposeCoordinator.Command propose(
            ActorRef candidate, @Nullable PersonPreference wish, @Nullable Sealed notObtained) {
        return new ProposeCoordinator.Command(
                NORA,
                candidate,
                CoordinatorKind.CHILD_COORDINATOR,
                wish,
                notObtained,
                UNIT,
                day(1));
    }

    private static final PersonPreference WANTS_NURSE = new PersonPreference(NURSE, TEACHER);

    @Test
    void a_proposal_holds_the_wish_of_the_person() {
        ACT.when(propose(NURSE, WANTS_NURSE, null))
                .then(proposed(NURSE, NURSE, 1))
                .andARepeatIsNothing();
    }

    @Test
    void another_wish_is_another_proposal() {
        ACT.given(proposed(NURSE, GP, 1))
                .when(propose(NURSE, WANTS_NURSE, null))
                .then(proposed(NURSE, NURSE, 1))
                .andARepeatIsNothing();
    }

    @Test
    void a_wish_or_the_reason_why_it_is_not_known_is_needed() {
        ACT.when(propose(NURSE, null, null))
                .thenRefuses(new CoordinatorRefusal.PersonPreferenceMissing());
        ACT.when(propose(NURSE, null, text(" ")))
                .thenRefuses(new CoordinatorRefusal.PersonPreferenceMissing());
        ACT.when(propose(NURSE, WANTS_NURSE, text("asleep")))
                .thenRefuses(new CoordinatorRefusal.PreferenceContradictsItself());
    }

    @Test
    void a_relative_cannot_be_proposed() {
        ACT.when(propose(MOTHER, WANTS_NURSE, null))
                .thenRefuses(new CoordinatorRefusal.CoordinatorNotAProfessional());
    }

    @Test
    void who_coordinates_already_needs_no_proposal() {
        ACT.given(assigned(NURSE, 0))
                .when(propose(NURSE, WANTS_NURSE, null))
                .thenRefuses(new CoordinatorRefusal.CoordinatorInPlace());
    }

    @Test
    void a_text_beyond_the_limit_is_refused() {
        ACT.when(propose(NURSE, null, LONG))
                .thenRefuses(new CoordinatorRefusal.TextTooLong(10_000));
    }
}
