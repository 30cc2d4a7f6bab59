package no.tverrlag.team.consent;

import static no.tverrlag.team.Nora.*;

import java.time.Instant;
import java.util.List;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Sector;
import no.tverrlag.team.events.ConsentEnd;
import no.tverrlag.team.events.ConsentEvent.ConsentGiven;
import no.tverrlag.team.events.ConsentEvent.ConsentReplaced;
import no.tverrlag.team.events.ConsentForm;
import no.tverrlag.team.events.ConsentKind;
import no.tverrlag.team.events.Consents;
import no.tverrlag.team.events.TeamCatalogue;
import no.tverrlag.team.events.TeamEvent;
import no.tverrlag.testkit.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GiveConsentTest {

    private static final Scenario<GiveConsent.Command, Consents, TeamEvent> ACT =
            Scenario.of(GiveConsent.SLICE, TeamCatalogue.CATALOGUE);

    private static GiveConsent.Command plan(int day) {
        return new GiveConsent.Command(
                NORA,
                "c2",
                ConsentKind.PLAN,
                List.of(),
                List.of(),
                null,
                MOTHER,
                null,
                MOTHER,
                day(day));
    }

    private static GiveConsent.Command share(int day, @Nullable Instant until, List<Sector> with) {
        return new GiveConsent.Command(
                NORA,
                "c2",
                ConsentKind.SHARE,
                with,
                List.of(DataCategory.PLAN, DataCategory.MEETING),
                until,
                MOTHER,
                null,
                MOTHER,
                day(day));
    }

    private static GiveConsent.Command recorded(
            @Nullable ActorRef giver, @Nullable ConsentForm form) {
        return new GiveConsent.Command(
                NORA,
                "c2",
                ConsentKind.PLAN,
                List.of(),
                List.of(),
                null,
                giver,
                form,
                UNIT,
                day(2));
    }

    @Test
    void a_consent_holds_from_when_it_was_given() {
        ACT.when(plan(1)).then(consented("c2", ConsentKind.PLAN, 1)).andARepeatIsNothing();
    }

    @Test
    void a_consent_to_share_names_recipients_categories_and_an_end() {
        ACT.when(share(1, day(9), List.of(Sector.SCHOOL, Sector.GP, Sector.SCHOOL)))
                .then(shared("c2", 1, day(9), Sector.SCHOOL, Sector.GP))
                .andARepeatIsNothing();
    }

    @Test
    void a_further_consent_to_share_stands_beside_the_first() {
        ACT.given(shared("c1", 1, null, Sector.SCHOOL))
                .when(share(2, null, List.of(Sector.CHILD_WELFARE)))
                .then(shared("c2", 2, null, Sector.CHILD_WELFARE));
    }

    @Test
    void a_renewal_replaces_what_it_covers() {
        ACT.given(shared("c1", 1, day(5), Sector.SCHOOL))
                .when(share(4, day(9), List.of(Sector.SCHOOL, Sector.GP)))
                .then(
                        shared("c2", 4, day(9), Sector.SCHOOL, Sector.GP),
                        new ConsentReplaced(NORA, "c1", "c2", day(4)));
    }

    @Test
    void a_consent_to_more_than_the_new_one_says_stands() {
        ConsentGiven wider =
                new ConsentGiven(
                        NORA,
                        "c1",
                        ConsentKind.SHARE,
                        List.of(Sector.SCHOOL),
                        List.of(DataCategory.PLAN, DataCategory.ASSESSMENT),
                        day(1),
                        null,
                        MOTHER,
                        ConsentForm.DIGITAL,
                        MOTHER,
                        day(1));
        ACT.given(wider)
                .when(share(4, null, List.of(Sector.SCHOOL)))
                .then(shared("c2", 4, null, Sector.SCHOOL));
    }

    @Test
    void a_consent_that_has_expired_is_not_replaced() {
        ACT.given(shared("c1", 1, day(3), Sector.SCHOOL))
                .when(share(4, null, List.of(Sector.SCHOOL)))
                .then(shared("c2", 4, null, Sector.SCHOOL));
    }

    @Test
    void sharing_needs_recipients() {
        ACT.when(share(1, null, List.of())).thenRefuses(new ConsentRefusal.RecipientsMissing());
    }

    @Test
    void sharing_needs_categories() {
        ACT.when(
                        new GiveConsent.Command(
                                NORA,
                                "c2",
                                ConsentKind.SHARE,
                                List.of(Sector.GP),
                                List.of(),
                                null,
                                MOTHER,
                                null,
                                MOTHER,
                                day(1)))
                .thenRefuses(new ConsentRefusal.CategoriesMissing());
    }

    @Test
    void a_consent_cannot_end_when_it_begins() {
        ACT.when(share(3, day(3), List.of(Sector.GP)))
                .thenRefuses(new ConsentRefusal.EndsBeforeItBegins());
    }

    @Test
    void the_unit_may_record_a_consent_that_was_witnessed() {
        ACT.when(recorded(MOTHER, ConsentForm.VERBAL_WITNESSED))
                .then(
                        new ConsentGiven(
                                NORA,
                                "c2",
                                ConsentKind.PLAN,
                                List.of(),
                                List.of(),
                                day(2),
                                null,
                                MOTHER,
                                ConsentForm.VERBAL_WITNESSED,
                                UNIT,
                                day(2)));
    }

    @Test
    void the_unit_says_how_the_consent_was_given() {
        ACT.when(recorded(MOTHER, null)).thenRefuses(new ConsentRefusal.FormMissing());
        ACT.when(recorded(MOTHER, ConsentForm.DIGITAL))
                .thenRefuses(new ConsentRefusal.FormMissing());
    }

    @Test
    void somebody_gave_the_consent() {
        ACT.when(recorded(null, ConsentForm.SIGNED)).thenRefuses(new ConsentRefusal.GiverMissing());
    }

    @Test
    void a_consent_recorded_late_never_undoes_a_withdrawal() {
        ACT.given(
                        shared("c1", 1, null, Sector.SCHOOL, Sector.GP),
                        withdrawn(
                                ConsentKind.SHARE,
                                5,
                                new ConsentEnd("c1", List.of(Sector.SCHOOL), false)))
                .when(share(3, null, List.of(Sector.SCHOOL)))
                .thenRefuses(new ConsentRefusal.WithdrawnLater());
    }

    @Test
    void after_a_withdrawal_the_consent_can_be_given_anew() {
        ACT.given(
                        consented("c1", ConsentKind.PLAN, 1),
                        withdrawn(ConsentKind.PLAN, 3, new ConsentEnd("c1", List.of(), true)))
                .when(plan(4))
                .then(consented("c2", ConsentKind.PLAN, 4));
    }
}
