package no.tverrlag.team.consent;

import static no.tverrlag.team.Nora.*;
import static no.tverrlag.team.consent.Terms.*;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Party;
import no.tverrlag.team.events.Competence;
import no.tverrlag.team.events.ConsentCapacity;
import no.tverrlag.team.events.ConsentEnd;
import no.tverrlag.team.events.ConsentEvent.ConsentExpired;
import no.tverrlag.team.events.ConsentEvent.ConsentGiven;
import no.tverrlag.team.events.ConsentKind;
import no.tverrlag.team.events.ConsentTerms;
import no.tverrlag.team.events.Consents;
import no.tverrlag.team.events.TeamCatalogue;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.testkit.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Recipients beside sectors, ages, and consents recorded late. */
class ConsentTermsTest {

    private static final Scenario<GiveConsent.Command, Consents, TeamEvent> GIVE =
            Scenario.of(GiveConsent.SLICE, TeamCatalogue.CATALOGUE);
    private static final Scenario<WithdrawConsent.Command, RestingRole, TeamEvent> WITHDRAW =
            Scenario.of(WithdrawConsent.SLICE, TeamCatalogue.CATALOGUE);

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

    @Test
    void what_is_over_when_it_is_recorded_replaces_nothing_that_lasts_longer() {
        ConsentGiven late = given("c2", 1, day(3), null, null, OFFICE);
        GIVE.given(given("c1", 0, null, null, null, OFFICE))
                .when(share(List.of(OFFICE), day(3), null, Giver.NAMED, Competence.UNKNOWN, 5))
                .then(late, new ConsentExpired(NORA, "c2", ConsentKind.SHARE, day(3), day(3)));
    }
}
