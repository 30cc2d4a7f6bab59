package no.tverrlag.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tverrlag.contracts.referral.AddressProtection;
import no.tverrlag.contracts.referral.AddressProtectionSet;
import no.tverrlag.contracts.referral.NeedAcceptedForAssessment;
import no.tverrlag.contracts.referral.NeedReported;
import no.tverrlag.contracts.referral.PersonRegistered;
import no.tverrlag.contracts.team.AccessBlockLifted;
import no.tverrlag.contracts.team.AccessBlocked;
import no.tverrlag.contracts.team.AttendanceMode;
import no.tverrlag.contracts.team.BreakGlassOpened;
import no.tverrlag.contracts.team.ConsentEnd;
import no.tverrlag.contracts.team.ConsentExpired;
import no.tverrlag.contracts.team.ConsentForm;
import no.tverrlag.contracts.team.ConsentGiven;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.contracts.team.ConsentReplaced;
import no.tverrlag.contracts.team.ConsentTerms;
import no.tverrlag.contracts.team.ConsentWithdrawn;
import no.tverrlag.contracts.team.CoordinatorAssigned;
import no.tverrlag.contracts.team.CoordinatorEnded;
import no.tverrlag.contracts.team.CoordinatorKind;
import no.tverrlag.contracts.team.CoordinatorRoleAccepted;
import no.tverrlag.contracts.team.DisclosureDuty;
import no.tverrlag.contracts.team.DisclosureMade;
import no.tverrlag.contracts.team.DisclosureReleased;
import no.tverrlag.contracts.team.EndReason;
import no.tverrlag.contracts.team.MemberInvited;
import no.tverrlag.contracts.team.MemberLeft;
import no.tverrlag.contracts.team.MembershipAccepted;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Envelope;
import no.tverrlag.kernel.Fact;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.Party;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import org.junit.jupiter.api.Test;

class RelationsFoldTest {

    private static final PersonId NORA = new PersonId("nora");
    private static final Instant AT = Instant.parse("2025-01-15T12:00:00Z");
    private static final ActorRef NURSE = ActorRef.of("nurse");
    private static final ActorRef TEACHER = ActorRef.of("teacher");
    private static final Sealed WORDS = Sealed.of("support");
    private static final CoordinatorAssigned ASSIGNED =
            new CoordinatorAssigned(
                    NORA, NURSE, CoordinatorKind.COORDINATOR, null, null, null, "c1", NURSE, AT);
    private static final CoordinatorRoleAccepted ACCEPTED =
            new CoordinatorRoleAccepted(NORA, NURSE, CoordinatorKind.COORDINATOR, AT);
    private static final MemberInvited INVITED =
            new MemberInvited(NORA, TEACHER, WORDS, AttendanceMode.ALWAYS, null, NURSE, AT);
    private static final MembershipAccepted JOINED =
            new MembershipAccepted(NORA, TEACHER, WORDS, AttendanceMode.ALWAYS, AT);
    private static final ConsentGiven SHARE =
            new ConsentGiven(
                    NORA,
                    "c1",
                    ConsentKind.SHARE,
                    List.of(Sector.SCHOOL, Sector.GP),
                    List.of(DataCategory.PLAN),
                    AT,
                    null,
                    NURSE,
                    ConsentForm.SIGNED,
                    NURSE,
                    AT);

    private static PersonRelations after(PersonEvent... events) {
        PersonRelations relations = PersonRelations.none();
        for (PersonEvent event : events) {
            relations = RelationsFold.apply(relations, "team", fact(event, 1, "5530"));
        }
        return relations;
    }

    private static Fact<PersonEvent> fact(PersonEvent event, long position, String municipality) {
        Actor unit = new Actor("unit", Role.COORDINATING_UNIT, null, "Unit", municipality, null);
        Envelope envelope =
                new Envelope(
                        "e1",
                        NORA,
                        AT,
                        AT,
                        unit,
                        municipality,
                        "COC",
                        LegalBasis.statute("hol 7-3"),
                        DataCategory.TEAM,
                        "Unit",
                        "e1",
                        "e1",
                        "e1",
                        "e1");
        return new Fact<>(event, envelope, position);
    }

    private static NeedReported reported(String by) {
        return new NeedReported(
                NORA,
                "r1",
                ActorRef.of(by),
                NeedReported.ReporterKind.SCHOOL,
                WORDS,
                List.of(NeedReported.NeedArea.SCHOOL),
                NeedReported.Urgency.NORMAL,
                NeedReported.IdentificationMethod.OBSERVATION,
                List.of(NeedReported.Requested.TEAM),
                null,
                null,
                AT);
    }

    @Test
    void the_appointed_becomes_coordinator_on_acceptance() {
        assertThat(after(ASSIGNED).assigned()).isEqualTo(NURSE);
        assertThat(after(ASSIGNED).coordinator()).isNull();
        assertThat(after(ASSIGNED, ACCEPTED).assigned()).isNull();
        assertThat(after(ASSIGNED, ACCEPTED).coordinator()).isEqualTo(NURSE);
    }

    @Test
    void the_end_leaves_neither_coordinator_nor_appointed() {
        CoordinatorEnded ended =
                new CoordinatorEnded(
                        NORA, NURSE, CoordinatorKind.COORDINATOR, EndReason.MOVED, null, NURSE, AT);

        assertThat(after(ASSIGNED, ended)).isEqualTo(after(ASSIGNED, ACCEPTED, ended));
        assertThat(after(ASSIGNED, ACCEPTED, ended).coordinator()).isNull();
        assertThat(after(ASSIGNED, ended).assigned()).isNull();
    }

    @Test
    void the_invited_becomes_a_member_and_leaves() {
        MemberLeft left = new MemberLeft(NORA, TEACHER, EndReason.MOVED, true, NURSE, AT);

        assertThat(after(INVITED).invited()).containsOnlyKeys("teacher");
        assertThat(after(INVITED).members()).isEmpty();
        assertThat(after(INVITED, JOINED).invited()).isEmpty();
        assertThat(after(INVITED, JOINED).members()).containsOnlyKeys("teacher");
        assertThat(after(INVITED, JOINED, left).members()).isEmpty();
        assertThat(after(INVITED, left).invited()).isEmpty();
    }

    @Test
    void those_who_assess_are_the_responsible_and_the_participants() {
        NeedAcceptedForAssessment accepted =
                new NeedAcceptedForAssessment(
                        NORA, "r1", NURSE, List.of(TEACHER), null, ActorRef.of("unit"), AT);

        assertThat(after(accepted).assessors()).isEqualTo(Set.of("nurse", "teacher"));
    }

    @Test
    void the_municipality_of_the_first_report_leads() {
        PersonRelations first =
                RelationsFold.apply(
                        PersonRelations.none(), "referral", fact(reported("gp"), 4, "5530"));
        PersonRelations second =
                RelationsFold.apply(first, "referral", fact(reported("teacher"), 7, "0301"));

        assertThat(second.municipality()).isEqualTo("5530");
        assertThat(second.reporters()).isEqualTo(Set.of("gp", "teacher"));
        assertThat(second.positions()).isEqualTo(Map.of("referral", 7L));
    }

    @Test
    void positions_are_kept_per_source_and_never_go_back() {
        PersonRelations then =
                RelationsFold.apply(PersonRelations.none(), "team", fact(ASSIGNED, 9, "5530"));
        then = RelationsFold.apply(then, "referral", fact(reported("gp"), 2, "5530"));
        then = RelationsFold.apply(then, "team", fact(ASSIGNED, 5, "5530"));

        assertThat(then.positions()).isEqualTo(Map.of("team", 9L, "referral", 2L));
    }

    @Test
    void a_consent_is_kept_as_it_was_given() {
        assertThat(after(SHARE).consents())
                .containsExactly(
                        new ConsentInForce(
                                "c1",
                                ConsentKind.SHARE,
                                List.of(Sector.SCHOOL, Sector.GP),
                                List.of(),
                                List.of(DataCategory.PLAN),
                                null,
                                AT,
                                null));
    }

    @Test
    void a_consent_is_withdrawn_for_one_sector_or_wholly() {
        PersonRelations partly =
                after(SHARE, withdrawn(new ConsentEnd("c1", List.of(Sector.GP), false)));
        PersonRelations wholly =
                after(SHARE, withdrawn(new ConsentEnd("c1", List.of(Sector.GP), true)));
        PersonRelations another =
                after(SHARE, withdrawn(new ConsentEnd("c2", List.of(Sector.GP), true)));

        assertThat(partly.consents().getFirst().recipients()).containsExactly(Sector.SCHOOL);
        assertThat(wholly.consents()).isEmpty();
        assertThat(another.consents()).isEqualTo(after(SHARE).consents());
    }

    private static ConsentWithdrawn withdrawn(ConsentEnd end) {
        return new ConsentWithdrawn(NORA, ConsentKind.SHARE, List.of(end), NURSE, AT);
    }

    @Test
    void a_replaced_consent_is_gone() {
        assertThat(after(SHARE, new ConsentReplaced(NORA, "c1", "c2", AT)).consents()).isEmpty();
        assertThat(after(SHARE, new ConsentReplaced(NORA, "c2", "c3", AT)).consents()).hasSize(1);
    }

    @Test
    void those_who_registered_the_person_lead_until_a_need_is_reported() {
        PersonRelations registered =
                RelationsFold.apply(
                        PersonRelations.none(),
                        "referral",
                        fact(
                                new PersonRegistered(
                                        NORA, WORDS, Sealed.of("2013-03-13"), null, AT),
                                1,
                                "0301"));
        assertThat(registered.municipality()).isEqualTo("0301");

        PersonRelations reported =
                RelationsFold.apply(registered, "referral", fact(reported("gp"), 2, "5530"));
        PersonRelations again =
                RelationsFold.apply(reported, "referral", fact(reported("nav"), 3, "1103"));
        assertThat(reported.municipality()).isEqualTo("5530");
        assertThat(again.municipality()).isEqualTo("5530");
    }

    @Test
    void a_consent_names_organisations_and_individuals_until_they_are_parted_from() {
        Party office = Party.organisation("Legesenter");
        Party nurse = Party.individual("nurse");
        ConsentGiven given =
                new ConsentGiven(
                        NORA,
                        "c7",
                        ConsentKind.SHARE,
                        List.of(),
                        List.of(DataCategory.PLAN),
                        AT,
                        null,
                        NURSE,
                        ConsentForm.SIGNED,
                        NURSE,
                        AT,
                        new ConsentTerms(List.of(office, nurse), "COC", null, null, null));

        assertThat(after(given).consents().getFirst().named()).containsExactly(office, nurse);
        assertThat(
                        after(
                                        given,
                                        withdrawn(
                                                new ConsentEnd(
                                                        "c7", List.of(), false, List.of(nurse))))
                                .consents()
                                .getFirst()
                                .named())
                .containsExactly(office);
        assertThat(
                        after(given, new ConsentExpired(NORA, "c7", ConsentKind.SHARE, AT, AT))
                                .consents())
                .isEmpty();
    }

    @Test
    void a_block_holds_until_it_is_lifted() {
        AccessBlocked blocked =
                new AccessBlocked(
                        NORA, "b1", Party.individual("teacher"), List.of(), true, NURSE, AT);

        assertThat(after(blocked).blocks())
                .containsExactly(
                        new AccessBlock("b1", Party.individual("teacher"), List.of(), true, true));
        assertThat(after(blocked, new AccessBlockLifted(NORA, "b1", NURSE, AT)).blocks()).isEmpty();
    }

    @Test
    void of_one_actors_broken_glasses_the_latest_counts() {
        BreakGlassOpened first =
                new BreakGlassOpened(NORA, "g1", NURSE, WORDS, AT.plusSeconds(60), "5530", AT);
        BreakGlassOpened second =
                new BreakGlassOpened(NORA, "g2", NURSE, WORDS, AT.plusSeconds(120), "5530", AT);

        assertThat(after(first, second).glasses())
                .containsExactly(new OpenGlass("g2", "nurse", AT.plusSeconds(120)));
        assertThat(after(first).glass("nurse", AT.plusSeconds(59))).isPresent();
        assertThat(after(first).glass("nurse", AT.plusSeconds(60))).isEmpty();
        assertThat(after(first).glass("teacher", AT)).isEmpty();
    }

    @Test
    void a_disclosure_is_hidden_until_it_is_released() {
        DisclosureMade made =
                new DisclosureMade(
                        NORA,
                        "d1",
                        "Barnevern",
                        DisclosureDuty.HEALTH_PERSONNEL,
                        WORDS,
                        true,
                        TEACHER,
                        AT);
        Disclosure hidden = new Disclosure("d1", "teacher", "Barnevern", true);

        assertThat(after(made).disclosures()).containsExactly(hidden);
        assertThat(after(made, new DisclosureReleased(NORA, "d1", NURSE, AT)).disclosures())
                .containsExactly(hidden.released());
        assertThat(after(made, new DisclosureReleased(NORA, "d2", NURSE, AT)).disclosures())
                .containsExactly(hidden);
    }

    @Test
    void the_last_word_on_an_address_counts() {
        AddressProtectionSet strict =
                new AddressProtectionSet(
                        NORA,
                        AddressProtection.STRICTLY_CONFIDENTIAL,
                        List.of("mother"),
                        NURSE,
                        AT);
        assertThat(after().whereabouts()).isNull();
        assertThat(after(strict).whereabouts())
                .isEqualTo(
                        new Whereabouts(
                                AddressProtection.STRICTLY_CONFIDENTIAL, List.of("mother")));
        assertThat(
                        after(
                                        strict,
                                        new AddressProtectionSet(
                                                NORA,
                                                AddressProtection.UNPROTECTED,
                                                List.of(),
                                                NURSE,
                                                AT))
                                .whereabouts())
                .isEqualTo(new Whereabouts(AddressProtection.UNPROTECTED, List.of()));
    }
}
