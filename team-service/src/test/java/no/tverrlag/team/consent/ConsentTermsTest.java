package no.tverrlag.team.consent;

import static no.tverrlag.team.Nora.*;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Party;
import no.tverrlag.kernel.Sector;
import no.tverrlag.team.events.Competence;
import no.tverrlag.team.events.Competences;
import no.tverrlag.team.events.ConsentCapacity;
import no.tverrlag.team.events.ConsentEnd;
import no.tverrlag.team.events.ConsentEvent.ConsentExpired;
import no.tverrlag.team.events.ConsentEvent.ConsentGiven;
import no.tverrlag.team.events.ConsentEvent.ConsentReplaced;
import no.tverrlag.team.events.ConsentForm;
import no.tverrlag.team.events.ConsentKind;
import no.tverrlag.team.events.ConsentLapse;
import no.tverrlag.team.events.ConsentTerms;
import no.tverrlag.team.events.Consents;
import no.tverrlag.team.events.CoordinatorEvent.CoordinatorEnded;
import no.tverrlag.team.events.CoordinatorKind;
import no.tverrlag.team.events.EndReason;
import no.tverrlag.team.events.TeamCatalogue;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.team.events.VacancyCause;
import no.tverrlag.testkit.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Recipients beside sectors, ages, and consents that come to their end. */
class ConsentTermsTest {

    private static final Scenario<GiveConsent.Command, Consents, TeamEvent> GIVE =
            Scenario.of(GiveConsent.SLICE, TeamCatalogue.CATALOGUE);
    private static final Scenario<RenewConsent.Command, Consents, TeamEvent> RENEW =
            Scenario.of(RenewConsent.SLICE, TeamCatalogue.CATALOGUE);
    private static final Scenario<ExpireConsent.Command, RestingRole, TeamEvent> EXPIRE =
            Scenario.of(ExpireConsent.SLICE, TeamCatalogue.CATALOGUE);
    private static final Scenario<WithdrawConsent.Command, RestingRole, TeamEvent> WITHDRAW =
            Scenario.of(WithdrawConsent.SLICE, TeamCatalogue.CATALOGUE);
    private static final Party OFFICE = Party.organisation("Legesenter");
    private static final Party DOCTOR = Party.individual("gp");

    private static GiveConsent.Command share(
            List<Party> with,
            @Nullable Instant until,
            @Nullable ConsentCapacity capacity,
            Giver giver,
            Competence competence,
            int recorded) {
        return new GiveConsent.Command(
                NORA,
                "c2",
                ConsentKind.SHARE,
                List.of(),
                List.of(DataCategory.PLAN),
                until,
                MOTHER,
                null,
                MOTHER,
                day(1),
                new ConsentTerms(with, "COC", capacity, "arkiv/12", null),
                giver,
                competence,
                day(recorded));
    }

    private static ConsentGiven given(
            String id,
            int from,
            @Nullable Instant until,
            @Nullable ConsentCapacity capacity,
            @Nullable String renews,
            Party... with) {
        return new ConsentGiven(
                NORA,
                id,
                ConsentKind.SHARE,
                List.of(),
                List.of(DataCategory.PLAN),
                day(from),
                until,
                MOTHER,
                ConsentForm.DIGITAL,
                MOTHER,
                day(from),
                new ConsentTerms(List.of(with), "COC", capacity, "arkiv/12", renews));
    }

    @Test
    void organisations_and_individuals_are_recipients_too() {
        GIVE.when(
                        share(
                                List.of(OFFICE, DOCTOR),
                                null,
                                null,
                                Giver.REPRESENTATIVE,
                                Competence.GUARDIAN,
                                1))
                .then(given("c2", 1, null, null, null, OFFICE, DOCTOR))
                .andARepeatIsNothing();
        GIVE.when(share(List.of(), null, null, Giver.PERSON, Competence.PERSON, 1))
                .thenRefuses(new ConsentRefusal.RecipientsMissing());
    }

    @Test
    void kin_are_involved_in_something() {
        GIVE.when(
                        new GiveConsent.Command(
                                NORA,
                                "c2",
                                ConsentKind.KIN_INVOLVEMENT,
                                List.of(),
                                List.of(),
                                null,
                                MOTHER,
                                null,
                                MOTHER,
                                day(1)))
                .thenRefuses(new ConsentRefusal.CategoriesMissing());
    }

    @Test
    void below_the_age_the_guardians_consent_and_not_the_person() {
        GIVE.when(share(List.of(DOCTOR), null, null, Giver.PERSON, Competence.GUARDIAN, 1))
                .thenRefuses(new ConsentRefusal.TooYoungToConsent(Competence.GUARDIAN));
        GIVE.when(share(List.of(DOCTOR), null, null, Giver.PERSON, Competence.BOTH, 1))
                .thenRefuses(new ConsentRefusal.TooYoungToConsent(Competence.BOTH));
        GIVE.when(share(List.of(DOCTOR), null, null, Giver.REPRESENTATIVE, Competence.BOTH, 1))
                .then(given("c2", 1, null, null, null, DOCTOR));
    }

    @Test
    void for_a_grown_person_somebody_else_consents_only_if_they_cannot() {
        GIVE.when(share(List.of(DOCTOR), null, null, Giver.REPRESENTATIVE, Competence.PERSON, 1))
                .thenRefuses(new ConsentRefusal.ConsentIsThePersonsOwn());
        GIVE.when(
                        share(
                                List.of(DOCTOR),
                                null,
                                ConsentCapacity.FULL,
                                Giver.REPRESENTATIVE,
                                Competence.PERSON,
                                1))
                .thenRefuses(new ConsentRefusal.ConsentIsThePersonsOwn());
        GIVE.when(
                        share(
                                List.of(DOCTOR),
                                null,
                                ConsentCapacity.LACKING,
                                Giver.REPRESENTATIVE,
                                Competence.PERSON,
                                1))
                .then(given("c2", 1, null, ConsentCapacity.LACKING, null, DOCTOR));
    }

    @Test
    void a_consent_recorded_after_its_end_is_expired_at_once() {
        GIVE.when(share(List.of(DOCTOR), day(3), null, Giver.NAMED, Competence.UNKNOWN, 3))
                .then(
                        given("c2", 1, day(3), null, null, DOCTOR),
                        new ConsentExpired(NORA, "c2", ConsentKind.SHARE, day(3), day(3)));
    }

    @Test
    void one_recipient_is_parted_from_and_the_other_stays() {
        ConsentGiven both = given("c1", 1, null, null, null, OFFICE, DOCTOR);
        WITHDRAW.given(both)
                .when(
                        new WithdrawConsent.Command(
                                NORA,
                                ConsentKind.SHARE,
                                List.of(),
                                List.of(DOCTOR),
                                MOTHER,
                                day(4)))
                .then(
                        withdrawn(
                                ConsentKind.SHARE,
                                4,
                                new ConsentEnd("c1", List.of(), false, List.of(DOCTOR))));
    }

    private static RenewConsent.Command renew(String which, int day, @Nullable Instant until) {
        return new RenewConsent.Command(
                NORA,
                which,
                "c2",
                until,
                MOTHER,
                null,
                MOTHER,
                day(day),
                Giver.REPRESENTATIVE,
                new Competences(Set.of(), false),
                day(day));
    }

    @Test
    void a_renewal_says_the_same_for_longer_and_replaces() {
        RENEW.given(given("c1", 1, day(9), null, null, OFFICE))
                .when(renew("c1", 5, day(20)))
                .then(
                        given("c2", 5, day(20), null, "c1", OFFICE),
                        new ConsentReplaced(NORA, "c1", "c2", day(5)));
    }

    @Test
    void an_expired_consent_can_be_renewed_and_a_withdrawn_one_not() {
        RENEW.given(
                        given("c1", 1, day(3), null, null, OFFICE),
                        new ConsentExpired(NORA, "c1", ConsentKind.SHARE, day(3), day(3)))
                .when(renew("c1", 5, day(20)))
                .then(given("c2", 5, day(20), null, "c1", OFFICE));
        RENEW.given(
                        consented("c1", ConsentKind.PLAN, 1),
                        withdrawn(ConsentKind.PLAN, 3, new ConsentEnd("c1", List.of(), true)))
                .when(renew("c1", 5, null))
                .thenRefuses(new ConsentRefusal.ConsentWithdrawnAlready());
        RENEW.when(renew("c1", 5, null)).thenRefuses(new ConsentRefusal.UnknownConsent());
    }

    @Test
    void what_is_renewed_is_decided_by_the_age_towards_whom_it_names() {
        Scenario<RenewConsent.Command, Consents, TeamEvent> school =
                RENEW.given(shared("c1", 1, day(9), Sector.SCHOOL));
        school.when(renewedByPerson(new Competences(Set.of(Sector.SCHOOL), false)))
                .then(
                        new ConsentGiven(
                                NORA,
                                "c2",
                                ConsentKind.SHARE,
                                List.of(Sector.SCHOOL),
                                List.of(DataCategory.PLAN, DataCategory.MEETING),
                                day(5),
                                day(20),
                                MOTHER,
                                ConsentForm.DIGITAL,
                                MOTHER,
                                day(5),
                                new ConsentTerms(List.of(), null, null, null, "c1")),
                        new ConsentReplaced(NORA, "c1", "c2", day(5)));
        school.when(renewedByPerson(new Competences(Set.of(Sector.GP), true)))
                .thenRefuses(new ConsentRefusal.TooYoungToConsent(Competence.GUARDIAN));
    }

    private static RenewConsent.Command renewedByPerson(Competences competences) {
        return new RenewConsent.Command(
                NORA,
                "c1",
                "c2",
                day(20),
                MOTHER,
                null,
                MOTHER,
                day(5),
                Giver.PERSON,
                competences,
                day(5));
    }

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

    @Test
    void what_is_over_when_it_is_recorded_replaces_nothing_that_lasts_longer() {
        ConsentGiven late = given("c2", 1, day(3), null, null, OFFICE);
        GIVE.given(given("c1", 0, null, null, null, OFFICE))
                .when(share(List.of(OFFICE), day(3), null, Giver.NAMED, Competence.UNKNOWN, 5))
                .then(late, new ConsentExpired(NORA, "c2", ConsentKind.SHARE, day(3), day(3)));
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
