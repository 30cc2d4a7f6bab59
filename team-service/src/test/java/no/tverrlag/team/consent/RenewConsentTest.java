package no.tverrlag.team.consent;

import static no.tverrlag.team.Nora.*;
import static no.tverrlag.team.consent.Terms.*;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Sector;
import no.tverrlag.team.events.Competence;
import no.tverrlag.team.events.Competences;
import no.tverrlag.team.events.ConsentEnd;
import no.tverrlag.team.events.ConsentEvent.ConsentExpired;
import no.tverrlag.team.events.ConsentEvent.ConsentGiven;
import no.tverrlag.team.events.ConsentEvent.ConsentReplaced;
import no.tverrlag.team.events.ConsentForm;
import no.tverrlag.team.events.ConsentKind;
import no.tverrlag.team.events.ConsentTerms;
import no.tverrlag.team.events.Consents;
import no.tverrlag.team.events.TeamCatalogue;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.testkit.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RenewConsentTest {

    private static final Scenario<RenewConsent.Command, Consents, TeamEvent> RENEW =
            Scenario.of(RenewConsent.SLICE, TeamCatalogue.CATALOGUE);

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
}
