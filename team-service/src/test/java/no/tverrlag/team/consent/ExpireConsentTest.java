package no.tverrlag.team.consent;

import static no.tverrlag.team.Nora.*;
import static no.tverrlag.team.consent.Terms.*;

import java.util.List;
import no.tverrlag.kernel.Sector;
import no.tverrlag.team.events.ConsentEnd;
import no.tverrlag.team.events.ConsentEvent.ConsentExpired;
import no.tverrlag.team.events.ConsentEvent.ConsentGiven;
import no.tverrlag.team.events.ConsentEvent.ConsentReplaced;
import no.tverrlag.team.events.ConsentForm;
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

class ExpireConsentTest {

    private static final Scenario<ExpireConsent.Command, RestingRole, TeamEvent> EXPIRE =
            Scenario.of(ExpireConsent.SLICE, TeamCatalogue.CATALOGUE);

    @Test
    void a_consent_expires_once_at_its_end() {
        EXPIRE.given(shared("c1", 1, day(3), Sector.SCHOOL))
                .when(expire(3))
                .then(new ConsentExpired(NORA, "c1", ConsentKind.SHARE, day(3), day(3)))
                .andARepeatIsNothing();
    }

    @Test
    void what_ended_before_or_was_renewed_does_not_expire() {
        EXPIRE.given(
                        shared("c1", 1, day(9), Sector.SCHOOL),
                        withdrawn(
                                ConsentKind.SHARE,
                                2,
                                new ConsentEnd("c1", List.of(Sector.SCHOOL), true)))
                .when(expire(9))
                .thenNothing();
        EXPIRE.given(
                        shared("c1", 1, day(9), Sector.SCHOOL),
                        new ConsentReplaced(NORA, "c1", "c2", day(5)))
                .when(expire(9))
                .thenNothing();
        EXPIRE.when(expire(9)).thenNothing();
    }

    @Test
    void with_its_consent_the_role_of_the_coordinator_ends() {
        EXPIRE.given(until("c1", ConsentKind.COORDINATOR, 9), assigned(NURSE, 2))
                .when(expire(9))
                .then(
                        new ConsentExpired(NORA, "c1", ConsentKind.COORDINATOR, day(9), day(9)),
                        new CoordinatorEnded(
                                NORA,
                                NURSE,
                                CoordinatorKind.CHILD_COORDINATOR,
                                EndReason.OTHER,
                                null,
                                UNIT,
                                day(9),
                                ConsentLapse.EXPIRED),
                        vacant(VacancyCause.ENDED, 9))
                .andARepeatIsNothing();
    }

    @Test
    void the_role_stays_while_another_consent_to_it_holds_or_has_begun_since() {
        ConsentExpired expired =
                new ConsentExpired(NORA, "c1", ConsentKind.COORDINATOR, day(9), day(9));
        EXPIRE.given(
                        until("c1", ConsentKind.COORDINATOR, 9),
                        consented("c2", ConsentKind.COORDINATOR, 3),
                        assigned(NURSE, 4))
                .when(expire(9))
                .then(expired);
        EXPIRE.given(
                        until("c1", ConsentKind.COORDINATOR, 9),
                        assigned(NURSE, 4),
                        consented("c2", ConsentKind.COORDINATOR, 10))
                .when(new ExpireConsent.Command(NORA, "c1", day(9), UNIT, day(11)))
                .then(expired);
    }

    @Test
    void the_end_of_another_consent_leaves_the_coordinator() {
        EXPIRE.given(
                        consented("c2", ConsentKind.COORDINATOR, 1),
                        until("c1", ConsentKind.PLAN, 9),
                        assigned(NURSE, 2))
                .when(expire(9))
                .then(new ConsentExpired(NORA, "c1", ConsentKind.PLAN, day(9), day(9)));
    }

    private static ExpireConsent.Command expire(int day) {
        return new ExpireConsent.Command(NORA, "c1", day(day), UNIT, day(day));
    }

    private static ConsentGiven until(String id, ConsentKind kind, int end) {
        return new ConsentGiven(
                NORA,
                id,
                kind,
                List.of(),
                List.of(),
                day(1),
                day(end),
                MOTHER,
                ConsentForm.DIGITAL,
                MOTHER,
                day(1));
    }
}
