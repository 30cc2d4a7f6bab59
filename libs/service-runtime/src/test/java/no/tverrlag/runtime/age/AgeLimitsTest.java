package no.tverrlag.runtime.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeLimitsTest {

    @Test
    void rows_are_read_in_their_order() {
        assertThat(
                        AgeLimits.parse(
                                "2000-01-01 health 16 party 15 adult 18 withhold 11;"
                                        + " 2024-02-29 health 14 party 15 adult 18"))
                .containsExactly(
                        new AgeLimits(LocalDate.of(2000, 1, 1), 16, 15, 18, 11),
                        new AgeLimits(LocalDate.of(2024, 2, 29), 14, 15, 18, 12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    "" | cannot read ''
                    health 16 party 15 adult 18 | cannot read 'health 16 party 15 adult 18'
                    2000-01-01 health x party 15 adult 18 | cannot read '2000-01-01 health x party 15 adult 18'
                    2023-02-29 health 16 party 15 adult 18 | there is no day '2023-02-29'
                    2000-13-01 health 16 party 15 adult 18 | there is no day '2000-13-01'
                    2000-01-01 health 16 party 15 adult 18;2000-01-01 health 14 party 15 adult 18 | the dates must rise
                    """)
    void what_cannot_be_read_is_refused_and_the_message_says_what(String rows, String why) {
        assertThatThrownBy(() -> AgeLimits.parse(rows))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("ages of consent: " + why);
    }
}
