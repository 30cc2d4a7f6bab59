package no.tverrlag.team.coordinator;

import static no.tverrlag.team.Nora.*;

import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.team.events.ConsentEvent.ConsentGiven;
import no.tverrlag.team.events.ConsentForm;
import no.tverrlag.team.events.ConsentKind;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorEnded;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorRoleDeclined;
import no.tverrlag.team.events.CoordinatorKind;
import no.tverrlag.team.events.DeclineReason;
import no.tverrlag.team.events.EndReason;
import no.tverrlag.team.events.TeamCatalogue;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.team.events.VacancyCause;
import no.tverrlag.testkit.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoordinatorRoleTest {

    private static final List<TeamEvent> APPOINTED =
            List.of(consented("c-coordinator", ConsentKind.COORDINATOR, 0), assigned(NURSE, 2));

    private static final Scenario<AcceptRole.Command, Coordination, TeamEvent> ACCEPT =
            Scenario.of(AcceptRole.SLICE, TeamCatalogue.CATALOGUE).given(APPOINTED);
    private static final Scenario<DeclineRole.Command, Coordination, TeamEvent> DECLINE =
            Scenario.of(DeclineRole.SLICE, TeamCatalogue.CATALOGUE).given(APPOINTED);
    private static final Scenario<EndCoordinator.Command, Coordination, TeamEvent> END =
            Scenario.of(EndCoordinator.SLICE, TeamCatalogue.CATALOGUE).given(APPOINTED);

    private static DeclineRole.Command decline(ActorRef who, int day) {
        return new DeclineRole.Command(NORA, who, DeclineReason.NO_TIME, day(day));
    }

    private static EndCoordinator.Command end(ActorRef who, int day, @Nullable Sealed note) {
        return new EndCoordinator.Command(
                NORA, who, EndReason.STAFF_TURNOVER, note, UNIT, day(day));
    }

    @Test
    void the_appointed_takes_on_the_role_once() {
        ACCEPT.when(new AcceptRole.Command(NORA, NURSE, day(3)))
                .then(roleAccepted(NURSE, 3))
                .andARepeatIsNothing();
    }

    @Test
    void nobody_else_takes_on_the_role() {
        ACCEPT.when(new AcceptRole.Command(NORA, GP, day(3)))
                .thenRefuses(new CoordinatorRefusal.NotAppointed());
        ACCEPT.given(coordinatorEnded(NURSE, 3))
                .when(new AcceptRole.Command(NORA, NURSE, day(4)))
                .thenRefuses(new CoordinatorRefusal.NotAppointed());
    }

    @Test
    void a_role_is_not_accepted_before_it_is_given() {
        ACCEPT.when(new AcceptRole.Command(NORA, NURSE, day(1)))
                .thenRefuses(new CoordinatorRefusal.BeforeAppointment(day(2)));
    }

    @Test
    void a_role_is_not_accepted_once_the_consent_has_expired() {
        ConsentGiven brief =
                new ConsentGiven(
                        NORA,
                        "c1",
                        ConsentKind.COORDINATOR,
                        List.of(),
                        List.of(),
                        day(0),
                        day(3),
                        MOTHER,
                        ConsentForm.DIGITAL,
                        MOTHER,
                        day(0));
        Scenario.of(AcceptRole.SLICE, TeamCatalogue.CATALOGUE)
                .given(brief, assigned(NURSE, 2))
                .when(new AcceptRole.Command(NORA, NURSE, day(3)))
                .thenRefuses(new CoordinatorRefusal.CoordinatorConsentMissing());
    }

    @Test
    void a_declined_role_is_vacant() {
        DECLINE.when(decline(NURSE, 3))
                .then(
                        new CoordinatorRoleDeclined(
                                NORA,
                                NURSE,
                                CoordinatorKind.CHILD_COORDINATOR,
                                DeclineReason.NO_TIME,
                                day(3)),
                        vacant(VacancyCause.ROLE_DECLINED, 3));
    }

    @Test
    void a_role_is_declined_by_the_appointed_before_they_accept() {
        DECLINE.when(decline(GP, 3)).thenRefuses(new CoordinatorRefusal.NotAppointed());
        DECLINE.when(decline(NURSE, 1))
                .thenRefuses(new CoordinatorRefusal.BeforeAppointment(day(2)));
        DECLINE.given(roleAccepted(NURSE, 3))
                .when(decline(NURSE, 4))
                .thenRefuses(new CoordinatorRefusal.AlreadyAccepted());
    }

    @Test
    void an_ended_role_is_vacant() {
        END.given(roleAccepted(NURSE, 3))
                .when(end(NURSE, 6, text("Works best by drawing first")))
                .then(
                        new CoordinatorEnded(
                                NORA,
                                NURSE,
                                CoordinatorKind.CHILD_COORDINATOR,
                                EndReason.STAFF_TURNOVER,
                                text("Works best by drawing first"),
                                UNIT,
                                day(6)),
                        vacant(VacancyCause.ENDED, 6));
    }

    @Test
    void only_the_role_that_somebody_has_is_ended() {
        END.when(end(GP, 6, null)).thenRefuses(new CoordinatorRefusal.NotTheCoordinator());
        END.given(coordinatorEnded(NURSE, 4))
                .when(end(NURSE, 6, null))
                .thenRefuses(new CoordinatorRefusal.NotTheCoordinator());
        END.when(end(NURSE, 1, null)).thenRefuses(new CoordinatorRefusal.BeforeAppointment(day(2)));
        END.when(end(NURSE, 6, LONG)).thenRefuses(new CoordinatorRefusal.TextTooLong(10_000));
    }
}
