package no.tverrlag.runtime.access;

import static no.tverrlag.runtime.access.Nora.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import no.tverrlag.kernel.Actor;
import no.tverrlag.kernel.DataCategory;
import no.tverrlag.kernel.Role;
import no.tverrlag.kernel.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who stands how to a person, and what that gives. */
class StandingTest {

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
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM", "OPERATOR"})
    void systems_and_operators_see_nobody(Role role) {
        Set<Standing> content = EnumSet.complementOf(EnumSet.of(Standing.OPERATOR));
        assertThat(decide(of(role, "them", "5530"), DataCategory.TEAM, content))
                .isEqualTo(NO_RELATION);
    }
}
