package no.tverrlag.testing.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
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
import no.tverrlag.testing.Neighbour;
import no.tverrlag.testing.access.Cell.BlockState;
import no.tverrlag.testing.access.Cell.ConsentState;
import no.tverrlag.testing.access.Cell.Glass;
import no.tverrlag.testing.access.Cell.Tenant;
import org.jspecify.annotations.Nullable;

/** Scenes as a service hears of them from team-service and referral-service. */
public final class Told {

    private static final Instant LONG_AGO = Instant.parse("2024-09-20T09:00:00Z");
    private static final List<DataCategory> CATEGORIES =
            List.of(
                    DataCategory.PLAN,
                    DataCategory.ASSESSMENT,
                    DataCategory.MEETING,
                    DataCategory.NEED_REPORT,
                    DataCategory.TEAM);
    private static final Sealed WORDS = Sealed.of("said in the test");

    private final Neighbour team = new Neighbour("team");
    private final Neighbour referral = new Neighbour("referral");
    private final BiFunction<PersonId, String, Map<String, String>> things;
    private final Supplier<PersonId> persons;
    private final boolean byReferral;
    private final Set<Who> all;

    /**
     * @param things makes what the paths name, for the person, once this header is awaited
     */
    public Told(BiFunction<PersonId, String, Map<String, String>> things) {
        this(
                () -> new PersonId(UUID.randomUUID().toString()),
                true,
                EnumSet.allOf(Who.class),
                things);
    }

    /**
     * @param persons new ones, as the service under test knows them
     * @param byReferral whether referral-service is a neighbour, and not the service itself
     * @param all who can be told of
     */
    public Told(
            Supplier<PersonId> persons,
            boolean byReferral,
            Set<Who> all,
            BiFunction<PersonId, String, Map<String, String>> things) {
        this.persons = persons;
        this.byReferral = byReferral;
        this.all = Set.copyOf(all);
        this.things = things;
    }

    /** A scene for each state, and each caller in those that concern them. */
    public List<Scene> scenes() {
        List<Scene> scenes = new ArrayList<>();
        EnumSet<Who> consenting = EnumSet.of(Who.MEMBER, Who.MEMBER_FROM_HOSPITAL, Who.KIN);
        EnumSet<Who> shutOut =
                EnumSet.of(Who.MEMBER, Who.COORDINATOR, Who.GUARDIAN, Who.KIN, Who.UNIT);
        EnumSet<Who> hurried = EnumSet.of(Who.STRANGER, Who.MEMBER, Who.ANOTHER_CITIZEN);

        Scene plain = scene("nothing consented to", all);
        scenes.add(plain);
        scenes.add(
                new Scene(
                        "another municipality",
                        plain.person(),
                        plain.things(),
                        plain.await(),
                        ConsentState.NONE,
                        Tenant.ANOTHER,
                        BlockState.NONE,
                        Glass.NONE,
                        EnumSet.of(Who.UNIT, Who.AUDITOR, Who.COORDINATOR)));
        scenes.add(
                scene("to the sector", consenting, consent(ConsentState.TO_THE_SECTOR))
                        .with(ConsentState.TO_THE_SECTOR));
        scenes.add(
                scene("to the organisation", consenting, consent(ConsentState.TO_THE_ORGANISATION))
                        .with(ConsentState.TO_THE_ORGANISATION));
        scenes.add(
                scene("to the individual", consenting, consent(ConsentState.TO_THE_INDIVIDUAL))
                        .with(ConsentState.TO_THE_INDIVIDUAL));
        scenes.add(
                scene(
                                "withdrawn",
                                consenting,
                                consent(ConsentState.TO_THE_INDIVIDUAL),
                                Told::withdrawn)
                        .with(ConsentState.WITHDRAWN));
        scenes.add(
                scene("expired", consenting, consent(ConsentState.EXPIRED))
                        .with(ConsentState.EXPIRED));
        scenes.add(
                scene(
                                "shut out",
                                shutOut,
                                consent(ConsentState.TO_THE_INDIVIDUAL),
                                person -> blocks(person, shutOut))
                        .with(ConsentState.TO_THE_INDIVIDUAL)
                        .with(BlockState.THE_CALLER));
        scenes.add(
                scene("glass broken", hurried, person -> glasses(person, hurried, false))
                        .with(Glass.OPEN));
        scenes.add(
                scene("glass over", hurried, person -> glasses(person, hurried, true))
                        .with(Glass.OVER));
        return scenes;
    }

    /** What is said about a person beside who stands how to them. */
    private interface Saying {
        List<? extends PersonEvent> about(PersonId person);
    }

    private Scene scene(String name, Set<Who> callers, Saying... sayings) {
        PersonId person = persons.get();
        long known = 0;
        for (PersonEvent each : byReferral ? referral(person) : List.<PersonEvent>of()) {
            known = referral.publishes(each, LONG_AGO);
        }
        long said = 0;
        for (PersonEvent each : team(person)) {
            said = team.publishes(each, LONG_AGO);
        }
        Map<String, String> made = things.apply(person, await(said, known));
        for (Saying saying : sayings) {
            for (PersonEvent each : saying.about(person)) {
                said = team.publishes(each, LONG_AGO);
            }
        }
        return Scene.plain(name, person, made, await(said, known), callers);
    }

    private static String await(long team, long referral) {
        return "team=" + team + ", referral=" + referral;
    }

    private static List<PersonEvent> referral(PersonId person) {
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

    private static List<PersonEvent> team(PersonId person) {
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

    private static Saying consent(ConsentState state) {
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

    private static List<PersonEvent> withdrawn(PersonId person) {
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

    private static List<PersonEvent> blocks(PersonId person, EnumSet<Who> whom) {
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

    private static List<PersonEvent> glasses(PersonId person, EnumSet<Who> whose, boolean over) {
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
}
