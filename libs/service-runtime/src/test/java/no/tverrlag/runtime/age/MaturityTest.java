package no.tverrlag.runtime.age;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaturityTest {

    private static final LocalDate BORN = LocalDate.parse("2010-06-15");
    private static final List<AgeLimits> LIMITS =
            AgeLimits.parse(
                    "2000-01-01 health 16 party 15 adult 18 withhold 12; 2026-01-01 health 14 party"
                            + " 14 adult 18");

    @ParameterizedTest
    @CsvSource({
        "2022-06-14, false, false, false, false",
        "2022-06-15, true, false, false, false",
        "2025-06-14, true, false, false, false",
        "2025-06-15, true, true, false, false",
        "2025-12-31, true, true, false, false",
        "2026-01-01, true, true, true, false",
        "2028-06-14, true, true, true, false",
        "2028-06-15, true, true, true, true",
    })
    void a_limit_is_reached_on_the_birthday_by_the_rules_of_that_day(
            LocalDate on, boolean withholds, boolean party, boolean health, boolean adult) {
        assertThat(Maturity.of(BORN, on, AgeLimits.on(LIMITS, on)))
                .isEqualTo(new Maturity(withholds, party, health, adult));
    }

    @Test
    void without_the_last_limit_it_is_twelve() {
        assertThat(LIMITS.getLast().withhold()).isEqualTo(12);
    }

    @Test
    void the_birthday_begins_at_midnight_in_norway() {
        assertThat(Ages.day(Instant.parse("2025-06-14T22:00:00Z"))).isEqualTo("2025-06-15");
        assertThat(Ages.day(Instant.parse("2025-06-14T21:59:59Z"))).isEqualTo("2025-06-14");
    }

    @Test
    void of_whom_no_birth_is_known_nobody_takes_a_guardian_and_every_wish_counts() {
        assertThat(Maturity.unknown()).isEqualTo(new Maturity(true, false, false, false));
    }
}
