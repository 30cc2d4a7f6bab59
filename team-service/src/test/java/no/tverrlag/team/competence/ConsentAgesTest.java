package no.tverrlag.team.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import no.tverrlag.kernel.Sector;
import no.tverrlag.team.events.Competence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentAgesTest {

    private static final LocalDate BORN = LocalDate.parse("2010-06-15");
    private static final ConsentAges AGES =
            new ConsentAges(AgeLimits.parse("2000-01-01 health 16 party 15 adult 18"));

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
        assertThat(AGES.decides(BORN, List.of(sector), on)).isEqualTo(expected);
    }

    @Test
    void at_fifteen_school_is_the_persons_and_health_the_guardians() {
        assertThat(
                        AGES.decides(
                                BORN,
                                List.of(Sector.SCHOOL, Sector.GP),
                                LocalDate.parse("2025-12-24")))
                .isEqualTo(Competence.BOTH);
    }

    @Test
    void the_follow_up_itself_is_a_health_service() {
        assertThat(AGES.decides(BORN, List.of(), LocalDate.parse("2026-06-14")))
                .isEqualTo(Competence.GUARDIAN);
        assertThat(AGES.decides(BORN, List.of(), LocalDate.parse("2026-06-15")))
                .isEqualTo(Competence.PERSON);
    }

    @Test
    void a_child_that_is_expected_decides_nothing() {
        assertThat(
                        AGES.decides(
                                LocalDate.parse("2026-01-01"),
                                List.of(Sector.GP),
                                LocalDate.parse("2025-10-01")))
                .isEqualTo(Competence.GUARDIAN);
    }

    @Test
    void the_rules_of_the_day_count() {
        ConsentAges changing =
                new ConsentAges(
                        AgeLimits.parse(
                                "2000-01-01 health 16 party 15 adult 18;"
                                        + " 2025-01-01 health 14 party 15 adult 18"));
        assertThat(changing.decides(BORN, List.of(Sector.GP), LocalDate.parse("2024-12-31")))
                .isEqualTo(Competence.GUARDIAN);
        assertThat(changing.decides(BORN, List.of(Sector.GP), LocalDate.parse("2025-01-01")))
                .isEqualTo(Competence.PERSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "health 16 party 15 adult 18",
                "2000-01-01 health sixteen party 15 adult 18",
                "2000-01-01 health 16 party 15 adult 18; 2000-01-01 health 14 party 15 adult 18",
            })
    void what_cannot_be_read_is_refused_at_the_start(String rows) {
        assertThatThrownBy(() -> AgeLimits.parse(rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("ages of consent:");
    }
}
