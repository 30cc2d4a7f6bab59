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
import org.junit.jupiter.params.provider.MethodSource;

class OwnMunicipalityTest {

    private static final Set<Standing> ANY = EnumSet.allOf(Standing.class);
    private static final Verdict OTHER_MUNICIPALITY = new Verdict.Deny("other-municipality");

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
}
