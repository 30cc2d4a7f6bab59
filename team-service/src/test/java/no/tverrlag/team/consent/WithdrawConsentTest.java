package no.tverrlag.team.consent;

import static no.tverrlag.team.Nora.*;

import java.util.List;
import no.tverrlag.kernel.Sector;
import no.tverrlag.team.events.ConsentEnd;
import no.tverrlag.team.events.ConsentKind;
import no.tverrlag.team.events.ConsentLapse;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorEnded;
import no.tverrlag.team.events.CoordinatorKind;
import no.tverrlag.team.events.EndReason;
import no.tverrlag.team.events.TeamCatalogue;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.team.events.VacancyCause;
import no.tverrlag.testkit.Scenario;
import org.junit.jupiter.api.Test;

class WithdrawConsentTest {

    private static final Scenario<WithdrawConsent.Command, RestingRole, TeamEvent> ACT =
            Scenario.of(WithdrawConsent.SLICE, TeamCatalogue.CATALOGUE);

    private static WithdrawConsent.Command withdraw(ConsentKind kind, int day, Sector... for_) {
        return new WithdrawConsent.Command(NORA, kind, List.of(for_), MOTHER, day(day));
    }

    @Test
    void one_sector_is_taken_out_and_the_others_stay() {
        ACT.given(
                        shared("c1", 1, null, Sector.SCHOOL, Sector.PPT),
                        shared("c2", 2, null, Sector.CHILD_WELFARE))
                .when(withdraw(ConsentKind.SHARE, 5, Sector.PPT))
                .then(
                        withdrawn(
                                ConsentKind.SHARE,
                                5,
                                new ConsentEnd("c1", List.of(Sector.PPT), false)));
    }

    @Test
    void without_recipients_all_of_it_ends() {
        ACT.given(
                        shared("c1", 1, null, Sector.SCHOOL, Sector.PPT),
                        shared("c2", 2, null, Sector.CHILD_WELFARE))
                .when(withdraw(ConsentKind.SHARE, 5))
                .then(
                        withdrawn(
                                ConsentKind.SHARE,
                                5,
                                new ConsentEnd("c1", List.of(Sector.SCHOOL, Sector.PPT), true),
                                new ConsentEnd("c2", List.of(Sector.CHILD_WELFARE), true)));
    }

    @Test
    void the_last_recipient_ends_the_whole_consent() {
        ACT.given(
                        shared("c1", 1, null, Sector.SCHOOL, Sector.PPT),
                        withdrawn(
                                ConsentKind.SHARE,
                                3,
                                new ConsentEnd("c1", List.of(Sector.PPT), false)))
                .when(withdraw(ConsentKind.SHARE, 5, Sector.SCHOOL, Sector.PPT))
                .then(
                        withdrawn(
                                ConsentKind.SHARE,
                                5,
                                new ConsentEnd("c1", List.of(Sector.SCHOOL), true)));
    }

    @Test
    void what_is_not_in_force_cannot_be_withdrawn() {
        var missing = new ConsentRefusal.ConsentNotInForce(ConsentKind.SHARE);
        ACT.when(withdraw(ConsentKind.SHARE, 5)).thenRefuses(missing);
        ACT.given(shared("c1", 1, null, Sector.SCHOOL))
                .when(withdraw(ConsentKind.SHARE, 5, Sector.PPT))
                .thenRefuses(missing);
        ACT.given(shared("c1", 1, day(5), Sector.PPT))
                .when(withdraw(ConsentKind.SHARE, 5, Sector.PPT))
                .thenRefuses(missing);
        ACT.given(
                        shared("c1", 1, null, Sector.PPT),
                        withdrawn(
                                ConsentKind.SHARE,
                                3,
                                new ConsentEnd("c1", List.of(Sector.PPT), true)))
                .when(withdraw(ConsentKind.SHARE, 5, Sector.PPT))
                .thenRefuses(missing);
    }

    @Test
    void the_plan_consent_leaves_the_coordinator() {
        ACT.given(consented("c1", ConsentKind.PLAN, 1), assigned(NURSE, 2))
                .when(withdraw(ConsentKind.PLAN, 5))
                .then(withdrawn(ConsentKind.PLAN, 5, new ConsentEnd("c1", List.of(), true)));
    }

    @Test
    void nobody_coordinates_without_the_consent_to_it() {
        ACT.given(consented("c1", ConsentKind.COORDINATOR, 1), assigned(NURSE, 2))
                .when(withdraw(ConsentKind.COORDINATOR, 5))
                .then(
                        withdrawn(
                                ConsentKind.COORDINATOR, 5, new ConsentEnd("c1", List.of(), true)),
                        new CoordinatorEnded(
                                NORA,
                                NURSE,
                                CoordinatorKind.CHILD_COORDINATOR,
                                EndReason.CONSENT_WITHDRAWN,
                                null,
                                MOTHER,
                                day(5),
                                ConsentLapse.WITHDRAWN),
                        vacant(VacancyCause.CONSENT_WITHDRAWN, 5));
    }

    @Test
    void a_late_withdrawal_ends_the_role_no_earlier_than_it_began() {
        ACT.given(consented("c1", ConsentKind.COORDINATOR, 1), assigned(NURSE, 4))
                .when(withdraw(ConsentKind.COORDINATOR, 2))
                .then(
                        withdrawn(
                                ConsentKind.COORDINATOR, 2, new ConsentEnd("c1", List.of(), true)),
                        new CoordinatorEnded(
                                NORA,
                                NURSE,
                                CoordinatorKind.CHILD_COORDINATOR,
                                EndReason.CONSENT_WITHDRAWN,
                                null,
                                MOTHER,
                                day(4),
                                ConsentLapse.WITHDRAWN),
                        vacant(VacancyCause.CONSENT_WITHDRAWN, 4));
    }

    @Test
    void a_role_stays_while_a_later_consent_to_it_holds() {
        ACT.given(
                        consented("c1", ConsentKind.COORDINATOR, 1),
                        consented("c2", ConsentKind.COORDINATOR, 3),
                        assigned(NURSE, 4))
                .when(withdraw(ConsentKind.COORDINATOR, 2))
                .then(withdrawn(ConsentKind.COORDINATOR, 2, new ConsentEnd("c1", List.of(), true)));
    }

    @Test
    void a_role_that_has_ended_is_not_ended_again() {
        ACT.given(
                        consented("c1", ConsentKind.COORDINATOR, 1),
                        assigned(NURSE, 2),
                        coordinatorEnded(NURSE, 3))
                .when(withdraw(ConsentKind.COORDINATOR, 5))
                .then(withdrawn(ConsentKind.COORDINATOR, 5, new ConsentEnd("c1", List.of(), true)));
    }
}
