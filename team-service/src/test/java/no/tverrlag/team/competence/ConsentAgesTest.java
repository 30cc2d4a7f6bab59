package no.tverrlag.team.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.tverrlag.kernel.Sector;
import no.tverrlag.runtime.age.AgeLimits;
import no.tverrlag.team.events.Competence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentAgesTest {

    private static final LocalDate BORN = LocalDate.parse("2010-06-15");
    private static final List<AgeLimits> AGES =
            AgeLimits.parse("2000-01-01 health 16 party 15 adult 18");

    @ParameterizedTest
    @CsvSource({
        "2025-06-14, SCHOOL, GUARDIAN",
        "2025-06-15, SCHOOL, PERSON",
        "2025-06-15, CHILD_WELFARE, PERSON",
        "2025-06-15, GP, GUARDIAN",
        "2026-06-14, HEALTH_MUNICIPAL, GUARDIAN",
        "2026-06-15, HEALTH_MUNICIPAL, PERSON",
        "2026-06-15, SPECIALIST_HEALTH, PERSON",
        "2026-06-15, NAV, GUARDIAN",
        "2028-06-14, NAV, GUARDIAN",
        "2028-06-15, NAV, PERSON",
    })
    void the_birthday_decides_by_sector(LocalDate on, Sector sector, Competence expected) {
        assertThat(CompetenceProjection.decided(AGES, BORN, on).towards(List.of(sector)))
                .isEqualTo(expected);
    }

    @Test
    void at_fifteen_school_is_the_persons_and_health_the_guardians() {
        assertThat(
                        CompetenceProjection.decided(AGES, BORN, LocalDate.parse("2025-12-24"))
                                .towards(List.of(Sector.SCHOOL, Sector.GP)))
                .isEqualTo(Competence.BOTH);
    }

    @Test
    void the_follow_up_itself_is_a_health_service() {
        assertThat(
                        CompetenceProjection.decided(AGES, BORN, LocalDate.parse("2026-06-14"))
                                .towards(List.of()))
                .isEqualTo(Competence.GUARDIAN);
        assertThat(
                        CompetenceProjection.decided(AGES, BORN, LocalDate.parse("2026-06-15"))
                                .towards(List.of()))
                .isEqualTo(Competence.PERSON);
    }

    @Test
    void a_child_that_is_expected_decides_nothing() {
        assertThat(
                        CompetenceProjection.decided(
                                        AGES,
                                        LocalDate.parse("2026-01-01"),
                                        LocalDate.parse("2025-10-01"))
                                .towards(List.of(Sector.GP)))
                .isEqualTo(Competence.GUARDIAN);
    }

    @Test
    void the_rules_of_the_day_count() {
        List<AgeLimits> changing =
                AgeLimits.parse(
                        "2000-01-01 health 16 party 15 adult 18;"
                                + " 2025-01-01 health 14 party 15 adult 18");
        assertThat(
                        CompetenceProjection.decided(changing, BORN, LocalDate.parse("2024-12-31"))
                                .towards(List.of(Sector.GP)))
                .isEqualTo(Competence.GUARDIAN);
        assertThat(
                        CompetenceProjection.decided(changing, BORN, LocalDate.parse("2025-01-01"))
                                .towards(List.of(Sector.GP)))
                .isEqualTo(Competence.PERSON);
    }
}
