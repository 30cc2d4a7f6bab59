package no.tverrlag.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.tverrlag.contracts.access.AccessAction;
import no.tverrlag.contracts.team.ConsentKind;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.ActorRef;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.LegalBasis;
import no.tverrlag.kernel.PersonId;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Sector;
import no.tverrlag.runtime.age.Maturity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AccessPolicyTest {

    private static final PersonId NORA = new PersonId("nora");
    private static final PersonId OTHER = new PersonId("other");
    private static final Instant NOW = Instant.parse("2025-01-15T12:00:00Z");
    private static final Set<Standing> ANY = EnumSet.allOf(Standing.class);

    private static final Actor TEACHER = practitioner("teacher", Sector.SCHOOL);
    private static final ConsentInForce TO_SCHOOL =
            share("c1", Sector.SCHOOL, NOW.minusSeconds(60), null);

    private static final PersonRelations RELATIONS = relations(TO_SCHOOL);

    private static PersonRelations relations(ConsentInForce... consents) {
        return new PersonRelations(
                "5530",
                true,
                ActorRef.of("nurse"),
                ActorRef.of("appointed"),
                Map.of("teacher", ActorRef.of("teacher"), "gp", ActorRef.of("gp")),
                Map.of("invited", ActorRef.of("invited")),
                Set.of("assessor"),
                Set.of("reporter", "mother"),
                List.of(consents),
                List.of(),
                List.of(),
                Map.of(),
                List.of(new Disclosure("d1", "teller", "Organisation", true)),
                null);
    }

    private static ConsentInForce share(
            String consent, Sector with, Instant from, @Nullable Instant until) {
        return new ConsentInForce(
                consent,
                ConsentKind.SHARE,
                List.of(with),
                List.of(),
                List.of(DataCategory.PLAN, DataCategory.MEETING),
                null,
                from,
                until);
    }

    private static Actor practitioner(String id, @Nullable Sector sector) {
        return new Actor(id, Role.PRACTITIONER, sector, "Organisation", "5530", null);
    }

    private static Actor of(Role role, String id, @Nullable String municipality) {
        return new Actor(id, role, null, null, municipality, null);
    }

    private static Actor standingFor(Role role, PersonId whom) {
        return new Actor("mother", role, null, null, null, whom);
    }

    private static Verdict decide(Actor actor, DataCategory category, Set<Standing> allowed) {
        return decide(actor, category, allowed, RELATIONS);
    }

    private static Verdict decide(
            Actor actor, DataCategory category, Set<Standing> allowed, PersonRelations relations) {
        AccessRule rule =
                AccessRule.aboutPerson(
                        "GET /persons/{person}/x", AccessAction.READ, category, allowed);
        return AccessPolicy.decide(Asker.of(actor), NORA, rule, relations, NOW);
    }

    private static Verdict permit(Standing standing, String statute) {
        return new Verdict.Permit(standing, LegalBasis.statute(statute));
    }

    private static final Verdict NO_RELATION = new Verdict.Deny("no-relation");
    private static final Verdict NO_CONSENT = new Verdict.Deny("no-consent-to-share");
    private static final Verdict OTHER_MUNICIPALITY = new Verdict.Deny("other-municipality");

    static Stream<Arguments> everyStanding() {
        Actor nurse = practitioner("nurse", Sector.HEALTH_MUNICIPAL);
        return Stream.of(
                arguments(Standing.PERSON, standingFor(Role.CITIZEN, NORA), "pbrl 5-1"),
                arguments(
                        Standing.REPRESENTATIVE,
                        standingFor(Role.REPRESENTATIVE, NORA),
                        "pbrl 5-1"),
                arguments(Standing.UNIT, of(Role.COORDINATING_UNIT, "unit", "5530"), "hol 7-3"),
                arguments(Standing.COORDINATOR, nurse, "hol 7-2"),
                arguments(Standing.ASSIGNED, practitioner("appointed", null), "hol 7-2"),
                arguments(Standing.MEMBER, TEACHER, "hol 3-4"),
                arguments(Standing.INVITED, practitioner("invited", null), "hol 3-4"),
                arguments(Standing.ASSESSOR, practitioner("assessor", null), "hol 7-1"),
                arguments(Standing.REPORTER, practitioner("reporter", null), "hol 7-1"),
                arguments(Standing.PRACTITIONER, practitioner("anybody", null), "hol 7-1"),
                arguments(
                        Standing.SPECIALIST,
                        practitioner("hospital", Sector.SPECIALIST_HEALTH),
                        "sphl 2-1e"),
                arguments(
                        Standing.DISCLOSER,
                        practitioner("teller", Sector.KINDERGARTEN),
                        "hpl 33, bvl 13-2"),
                arguments(
                        Standing.RECEIVER, practitioner("kari", Sector.CHILD_WELFARE), "bvl 13-2"),
                arguments(Standing.AUDITOR, of(Role.AUDITOR, "auditor", "5530"), "pjl 22"),
                arguments(Standing.OPERATOR, of(Role.OPERATOR, "operator", "5530"), "gdpr 17"));
    }

    @ParameterizedTest
    @MethodSource("everyStanding")
    void who_stands_so_is_permitted_where_it_is_allowed_and_nowhere_else(
            Standing standing, Actor actor, String statute) {
        assertThat(decide(actor, DataCategory.TEAM, Set.of(standing)))
                .isEqualTo(permit(standing, statute));
        assertThat(decide(actor, DataCategory.TEAM, Set.of())).isEqualTo(NO_RELATION);
    }

    @Test
    void every_standing_that_needs_no_more_is_in_the_table() {
        Set<Standing> others = EnumSet.allOf(Standing.class);
        others.removeAll(Set.of(Standing.NEXT_OF_KIN, Standing.EMERGENCY));
        assertThat(everyStanding().map(row -> (Standing) row.get()[0]))
                .containsExactlyElementsOf(others);
    }

    static Stream<Arguments> whoDoesNotStandSo() {
        return Stream.of(
                arguments(Standing.PERSON, standingFor(Role.CITIZEN, OTHER)),
                arguments(Standing.PERSON, standingFor(Role.REPRESENTATIVE, NORA)),
                arguments(Standing.PERSON, practitioner("nora", null)),
                arguments(Standing.REPRESENTATIVE, standingFor(Role.REPRESENTATIVE, OTHER)),
                arguments(Standing.REPRESENTATIVE, standingFor(Role.CITIZEN, NORA)),
                arguments(Standing.UNIT, TEACHER),
                arguments(Standing.COORDINATOR, practitioner("appointed", null)),
                arguments(Standing.COORDINATOR, of(Role.COORDINATING_UNIT, "nurse", "5530")),
                arguments(Standing.ASSIGNED, practitioner("nurse", null)),
                arguments(Standing.ASSIGNED, of(Role.OPERATOR, "appointed", "5530")),
                arguments(Standing.MEMBER, practitioner("invited", Sector.SCHOOL)),
                arguments(Standing.MEMBER, of(Role.SYSTEM, "teacher", "5530")),
                arguments(Standing.INVITED, TEACHER),
                arguments(Standing.INVITED, of(Role.CITIZEN, "invited", null)),
                arguments(Standing.ASSESSOR, TEACHER),
                arguments(Standing.ASSESSOR, of(Role.CITIZEN, "assessor", null)),
                arguments(Standing.REPORTER, TEACHER),
                arguments(Standing.PRACTITIONER, of(Role.OPERATOR, "operator", "5530")),
                arguments(Standing.SPECIALIST, TEACHER),
                arguments(Standing.AUDITOR, of(Role.COORDINATING_UNIT, "unit", "5530")),
                arguments(Standing.OPERATOR, of(Role.COORDINATING_UNIT, "unit", "5530")));
    }

    @ParameterizedTest
    @MethodSource("whoDoesNotStandSo")
    void who_does_not_stand_so_is_denied(Standing allowed, Actor actor) {
        assertThat(decide(actor, DataCategory.TEAM, Set.of(allowed))).isEqualTo(NO_RELATION);
    }

    @Test
    void the_token_of_a_coordinator_alone_gives_nothing() {
        Actor elsewhere = of(Role.COORDINATOR, "coordinator-elsewhere", "5530");
        assertThat(decide(elsewhere, DataCategory.TEAM, Set.of(Standing.COORDINATOR)))
                .isEqualTo(NO_RELATION);
    }

    @ParameterizedTest
    @EnumSource(DataCategory.class)
    void a_member_needs_consent_to_what_is_another_sectors(DataCategory category) {
        Set<DataCategory> byConsent =
                Set.of(
                        DataCategory.PLAN,
                        DataCategory.ASSESSMENT,
                        DataCategory.MEETING,
                        DataCategory.NEED_REPORT);
        Verdict verdict = decide(TEACHER, category, Set.of(Standing.MEMBER), relations());
        assertThat(verdict)
                .isEqualTo(
                        byConsent.contains(category)
                                ? NO_CONSENT
                                : permit(Standing.MEMBER, "hol 3-4"));
    }

    static Stream<Arguments> consents() {
        Verdict shared = new Verdict.Permit(Standing.MEMBER, LegalBasis.consent("c1"));
        Sector school = Sector.SCHOOL;
        return Stream.of(
                arguments("in force", share("c1", school, NOW.minusSeconds(1), null), shared),
                arguments("from now", share("c1", school, NOW, null), shared),
                arguments("ahead", share("c1", school, NOW.plusMillis(1), null), NO_CONSENT),
                arguments(
                        "until later",
                        share("c1", school, NOW.minusSeconds(1), NOW.plusMillis(1)),
                        shared),
                arguments("expired now", share("c1", school, NOW.minusSeconds(1), NOW), NO_CONSENT),
                arguments("other sector", share("c1", Sector.GP, NOW, null), NO_CONSENT),
                arguments("withdrawn", TO_SCHOOL.without(List.of(school), List.of()), NO_CONSENT),
                arguments(
                        "for another withdrawn",
                        TO_SCHOOL.without(List.of(Sector.GP), List.of()),
                        shared),
                arguments(
                        "other kind",
                        new ConsentInForce(
                                "c1",
                                ConsentKind.PLAN,
                                List.of(school),
                                List.of(),
                                List.of(DataCategory.PLAN),
                                null,
                                NOW,
                                null),
                        NO_CONSENT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("consents")
    void a_member_sees_the_plan_only_under_a_consent_in_force(
            String name, ConsentInForce consent, Verdict expected) {
        assertThat(decide(TEACHER, DataCategory.PLAN, Set.of(Standing.MEMBER), relations(consent)))
                .as(name)
                .isEqualTo(expected);
    }

    @Test
    void a_consent_covers_only_the_categories_it_names() {
        assertThat(decide(TEACHER, DataCategory.MEETING, Set.of(Standing.MEMBER)))
                .isEqualTo(new Verdict.Permit(Standing.MEMBER, LegalBasis.consent("c1")));
        assertThat(decide(TEACHER, DataCategory.ASSESSMENT, Set.of(Standing.MEMBER)))
                .isEqualTo(NO_CONSENT);
    }

    @Test
    void a_member_without_a_sector_is_covered_by_no_consent() {
        assertThat(
                        decide(
                                practitioner("teacher", null),
                                DataCategory.PLAN,
                                Set.of(Standing.MEMBER)))
                .isEqualTo(NO_CONSENT);
    }

    @Test
    void a_denied_member_may_still_stand_otherwise() {
        Actor gp = practitioner("gp", Sector.GP);
        assertThat(decide(gp, DataCategory.PLAN, Set.of(Standing.MEMBER, Standing.PRACTITIONER)))
                .isEqualTo(permit(Standing.PRACTITIONER, "hol 7-1"));
    }

    static Stream<Arguments> boundToOneMunicipality() {
        return Stream.of(
                arguments(Standing.UNIT, Role.COORDINATING_UNIT, "hol 7-3"),
                arguments(Standing.AUDITOR, Role.AUDITOR, "pjl 22"));
    }

    @ParameterizedTest
    @MethodSource("boundToOneMunicipality")
    void unit_and_auditor_act_for_their_own_municipality(
            Standing standing, Role role, String statute) {
        assertThat(decide(of(role, "u", "0301"), DataCategory.TEAM, ANY))
                .isEqualTo(OTHER_MUNICIPALITY);
        assertThat(decide(of(role, "u", null), DataCategory.TEAM, ANY))
                .isEqualTo(OTHER_MUNICIPALITY);
        assertThat(decide(of(role, "u", "5530"), DataCategory.TEAM, ANY))
                .isEqualTo(permit(standing, statute));
        assertThat(decide(of(role, "u", "0301"), DataCategory.TEAM, ANY, PersonRelations.none()))
                .as("before any municipality leads the case")
                .isEqualTo(permit(standing, statute));
    }

    @Test
    void a_coordinator_of_another_municipality_stands_to_the_person() {
        Actor nurse =
                new Actor("nurse", Role.PRACTITIONER, Sector.HEALTH_MUNICIPAL, "O", "0301", null);
        assertThat(decide(nurse, DataCategory.PLAN, ANY))
                .isEqualTo(permit(Standing.COORDINATOR, "hol 7-2"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM", "OPERATOR"})
    void systems_and_operators_see_nobody(Role role) {
        Set<Standing> content = EnumSet.complementOf(EnumSet.of(Standing.OPERATOR));
        assertThat(decide(of(role, "them", "5530"), DataCategory.TEAM, content))
                .isEqualTo(NO_RELATION);
    }

    private static final Maturity CHILD = new Maturity(false, false, false, false);
    private static final Maturity FIFTEEN = new Maturity(true, true, false, false);
    private static final Maturity SIXTEEN = new Maturity(true, true, true, false);
    private static final Maturity GROWN = new Maturity(true, true, true, true);

    private static AccessRule reading(DataCategory category) {
        return new AccessRule(
                "GET /persons/{person}/x",
                AccessAction.READ,
                category,
                EnumSet.of(Standing.REPRESENTATIVE),
                AccessRule.About.PERSON,
                null);
    }

    private static Verdict asks(Asker.Representation how, DataCategory category, Maturity age) {
        Actor mother = new Actor("mother", Role.REPRESENTATIVE, null, null, null, NORA);
        return AccessPolicy.decide(
                new Asker(mother, how, null), NORA, reading(category), RELATIONS, age, NOW);
    }

    @Test
    void a_guardians_right_ends_by_the_age_that_what_it_is_about_has() {
        Verdict over = new Verdict.Deny("guardianship-over");
        Asker.Representation guardian = Asker.Representation.GUARDIAN;

        assertThat(asks(guardian, DataCategory.PLAN, FIFTEEN)).isInstanceOf(Verdict.Permit.class);
        assertThat(asks(guardian, DataCategory.PLAN, SIXTEEN)).isEqualTo(over);
        assertThat(asks(guardian, DataCategory.CONSENT, SIXTEEN))
                .isInstanceOf(Verdict.Permit.class);
        assertThat(asks(guardian, DataCategory.CONSENT, GROWN)).isEqualTo(over);
    }

    @Test
    void who_is_appointed_or_chosen_keeps_theirs() {
        for (Asker.Representation how :
                List.of(
                        Asker.Representation.LEGAL_GUARDIAN,
                        Asker.Representation.POWER_OF_ATTORNEY)) {
            assertThat(asks(how, DataCategory.PLAN, GROWN)).isInstanceOf(Verdict.Permit.class);
        }
    }

    @Test
    void a_hidden_disclosure_is_seen_by_who_told_who_was_told_and_the_auditor() {
        Disclosure hidden = new Disclosure("d1", "gp", "Barnevern", true);
        Actor welfare =
                new Actor(
                        "kari", Role.PRACTITIONER, Sector.CHILD_WELFARE, "Barnevern", "5530", null);
        Actor neighbour =
                new Actor("kari", Role.PRACTITIONER, Sector.CHILD_WELFARE, "Another", "5530", null);
        Actor mother = new Actor("mother", Role.REPRESENTATIVE, null, null, null, NORA);
        Actor nora = new Actor("nora", Role.CITIZEN, null, null, null, NORA);

        assertThat(shows(practitioner("gp", Sector.GP), hidden, CHILD)).isTrue();
        assertThat(shows(welfare, hidden, CHILD)).isTrue();
        assertThat(shows(of(Role.AUDITOR, "auditor", "5530"), hidden, CHILD)).isTrue();
        assertThat(shows(neighbour, hidden, CHILD)).isFalse();
        assertThat(shows(mother, hidden, CHILD)).isFalse();
        assertThat(shows(mother, hidden.released(), CHILD)).isTrue();
        assertThat(shows(nora, hidden, CHILD)).isFalse();
        assertThat(shows(nora, hidden, FIFTEEN)).isTrue();
    }

    private static boolean shows(Actor actor, Disclosure disclosure, Maturity age) {
        return AccessPolicy.discloses(Asker.of(actor), NORA, disclosure, age);
    }
}
