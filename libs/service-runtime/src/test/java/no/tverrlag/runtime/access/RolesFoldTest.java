package no.tverrlag.runtime.access;

import static no.tverrlag.runtime.access.Heard.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tverrlag.contracts.referral.NeedAcceptedForAssessment;
import no.tverrlag.contracts.referral.PersonRegistered;
import no.tverrlag.contracts.team.AttendanceMode;
import no.tverrlag.contracts.team.CoordinatorAssigned;
import no.tverrlag.contracts.team.CoordinatorEnded;
import no.tverrlag.contracts.team.CoordinatorKind;
import no.tverrlag.contracts.team.CoordinatorRoleAccepted;
import no.tverrlag.contracts.team.EndReason;
import no.tverrlag.contracts.team.MemberInvited;
import no.tverrlag.contracts.team.MemberLeft;
import no.tverrlag.contracts.team.MembershipAccepted;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.Sealed;
import org.junit.jupiter.api.Test;

/** Who stands to a person, by what the services have said. */
class RolesFoldTest {

    private static final CoordinatorAssigned ASSIGNED =
            new CoordinatorAssigned(
                    NORA, NURSE, CoordinatorKind.COORDINATOR, null, null, null, "c1", NURSE, AT);
    private static final CoordinatorRoleAccepted ACCEPTED =
            new CoordinatorRoleAccepted(NORA, NURSE, CoordinatorKind.COORDINATOR, AT);
    private static final MemberInvited INVITED =
            new MemberInvited(NORA, TEACHER, WORDS, AttendanceMode.ALWAYS, null, NURSE, AT);
    private static final MembershipAccepted JOINED =
            new MembershipAccepted(NORA, TEACHER, WORDS, AttendanceMode.ALWAYS, AT);

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
}
