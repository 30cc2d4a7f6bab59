package no.tverrlag.testing.access;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import no.tverrlag.contracts.referral.NeedAcceptedForAssessment;
import no.tverrlag.contracts.referral.NeedReported;
import no.tverrlag.contracts.team.AccessBlocked;
import no.tverrlag.contracts.team.AttendanceMode;
import no.tverrlag.contracts.team.BreakGlassOpened;
import no.tverrlag.contracts.team.ConsentEnd;
import no.tverrlag.contracts.team.ConsentForm;
import no.tverrlag.contracts.team.ConsentGiven;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.contracts.team.ConsentTerms;
import no.tverrlag.contracts.team.ConsentWithdrawn;
import no.tverrlag.contracts.team.CoordinatorAssigned;
import no.tverrlag.contracts.team.CoordinatorKind;
import no.tverrlag.contracts.team.CoordinatorRoleAccepted;
import no.tverrlag.contracts.team.DisclosureDuty;
import no.tverrlag.contracts.team.DisclosureMade;
import no.tverrlag.contracts.team.MemberInvited;
import no.tverrlag.contracts.team.MembershipAccepted;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Party;
import no.tverrlag.kernel.PersonEvent;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Sealed;
import no.tverrlag.kernel.Sector;
import no.tverrlag.testing.access.Cell.ConsentState;
import org.jspecify.annotations.Nullable;

/** What team-service and referral-service say of a person. */
final class Sayings {

    static final Instant LONG_AGO = Instant.parse("2024-09-20T09:00:00Z");
    private static final List<DataCategory> CATEGORIES =
            List.of(
                    DataCategory.PLAN,
                    DataCategory.ASSESSMENT,
                    DataCategory.MEETING,
                    DataCategory.NEED_REPORT,
                    DataCategory.TEAM);
    private static final Sealed WORDS = Sealed.of("said in the test");

    static List<PersonEvent> referral(PersonId person) {
        return List.of(
                reported(person, Who.REPORTER, NeedReported.ReporterKind.GP),
                reported(person, Who.REPORTING_NEIGHBOUR, NeedReported.ReporterKind.OTHER),
                new NeedAcceptedForAssessment(
                        person,
                        "r1",
                        ref(Who.ASSESSOR),
                        List.of(ref(Who.ASSESSOR)),
                        null,
                        ActorRef.of("unit"),
                        LONG_AGO));
    }

    private static NeedReported reported(PersonId person, Who by, NeedReported.ReporterKind kind) {
        return new NeedReported(
                person,
                "r-" + by.id(),
                ref(by),
                kind,
                WORDS,
                List.of(NeedReported.NeedArea.SCHOOL),
                NeedReported.Urgency.NORMAL,
                NeedReported.IdentificationMethod.OBSERVATION,
                List.of(NeedReported.Requested.TEAM),
                null,
                null,
                LONG_AGO);
    }

    static List<PersonEvent> team(PersonId person) {
        return List.of(
                given(person, "c-plan", ConsentKind.PLAN, List.of(), List.of(), null),
                assigned(person, Who.COORDINATOR),
                new CoordinatorRoleAccepted(
                        person, ref(Who.COORDINATOR), CoordinatorKind.COORDINATOR, LONG_AGO),
                assigned(person, Who.APPOINTED),
                joined(person, Who.MEMBER),
                joined(person, Who.MEMBER_FROM_HOSPITAL),
                new DisclosureMade(
                        person,
                        "d1",
                        Who.CHILD_WELFARE.organisation(),
                        DisclosureDuty.PUBLIC_AUTHORITY,
                        WORDS,
                        true,
                        ref(Who.TELLER),
                        LONG_AGO),
                new MemberInvited(
                        person,
                        ref(Who.INVITED),
                        WORDS,
                        AttendanceMode.ALWAYS,
                        null,
                        ActorRef.of("unit"),
                        LONG_AGO));
    }

    private static CoordinatorAssigned assigned(PersonId person, Who who) {
        return new CoordinatorAssigned(
                person,
                ref(who),
                CoordinatorKind.COORDINATOR,
                null,
                null,
                null,
                "c-coordinator",
                ActorRef.of("unit"),
                LONG_AGO);
    }

    private static MembershipAccepted joined(PersonId person, Who who) {
        return new MembershipAccepted(person, ref(who), WORDS, AttendanceMode.ALWAYS, LONG_AGO);
    }

    static Told.Saying consent(ConsentState state) {
        List<Sector> sectors =
                state == ConsentState.TO_THE_ORGANISATION || state == ConsentState.TO_THE_INDIVIDUAL
                        ? List.of()
                        : List.of(Sector.SCHOOL, Sector.SPECIALIST_HEALTH);
        List<Party> named =
                switch (state) {
                    case TO_THE_ORGANISATION ->
                            List.of(
                                    Party.organisation(Who.MEMBER.organisation()),
                                    Party.organisation(Who.MEMBER_FROM_HOSPITAL.organisation()));
                    case TO_THE_INDIVIDUAL, EXPIRED ->
                            List.of(
                                    Party.individual(Who.MEMBER.id()),
                                    Party.individual(Who.MEMBER_FROM_HOSPITAL.id()),
                                    Party.individual(Who.KIN.id()));
                    default -> List.of();
                };
        Instant until = state == ConsentState.EXPIRED ? LONG_AGO.plusSeconds(60) : null;
        ConsentKind kin = ConsentKind.KIN_INVOLVEMENT;
        List<Party> kinNamed = named.isEmpty() ? List.of(Party.individual("somebody")) : named;
        return person ->
                List.of(
                        given(person, "c-share", ConsentKind.SHARE, sectors, named, until),
                        given(person, "c-kin", kin, List.of(), kinNamed, until));
    }

    private static ConsentGiven given(
            PersonId person,
            String id,
            ConsentKind kind,
            List<Sector> sectors,
            List<Party> named,
            @Nullable Instant until) {
        return new ConsentGiven(
                person,
                id,
                kind,
                sectors,
                CATEGORIES,
                LONG_AGO,
                until,
                ActorRef.of("mother"),
                ConsentForm.SIGNED,
                ActorRef.of("unit"),
                LONG_AGO,
                new ConsentTerms(named, null, null, null, null));
    }

    static List<PersonEvent> withdrawn(PersonId person) {
        return List.of(
                ended(person, ConsentKind.SHARE, "c-share"),
                ended(person, ConsentKind.KIN_INVOLVEMENT, "c-kin"));
    }

    private static ConsentWithdrawn ended(PersonId person, ConsentKind kind, String id) {
        return new ConsentWithdrawn(
                person,
                kind,
                List.of(new ConsentEnd(id, List.of(), true)),
                ActorRef.of("mother"),
                Instant.now());
    }

    static List<PersonEvent> blocks(PersonId person, EnumSet<Who> whom) {
        return whom.stream()
                .<PersonEvent>map(
                        who ->
                                new AccessBlocked(
                                        person,
                                        "b-" + who.id(),
                                        Party.individual(who.id()),
                                        List.of(),
                                        true,
                                        ActorRef.of(person.value()),
                                        LONG_AGO))
                .toList();
    }

    static List<PersonEvent> glasses(PersonId person, EnumSet<Who> whose, boolean over) {
        Instant until = over ? LONG_AGO.plusSeconds(60) : Instant.now().plus(Duration.ofHours(1));
        return whose.stream()
                .<PersonEvent>map(
                        who ->
                                new BreakGlassOpened(
                                        person,
                                        "g-" + who.id(),
                                        ref(who),
                                        WORDS,
                                        until,
                                        "5530",
                                        LONG_AGO))
                .toList();
    }

    private static ActorRef ref(Who who) {
        return new ActorRef(who.id(), who.sector(), who.organisation());
    }

    private Sayings() {}
}
