package no.tverrlag.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwaitedTest {

    @Test
    void it_names_positions_of_sources() {
        assertThat(Awaited.parse("team=57, referral=12"))
                .isEqualTo(Map.of("team", 57L, "referral", 12L));
        assertThat(Awaited.parse(" plan=0 ")).isEqualTo(Map.of("plan", 0L));
        assertThat(Awaited.parse("team=999999999999999999"))
                .isEqualTo(Map.of("team", 999_999_999_999_999_999L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void nothing_said_is_nothing_awaited(String header) {
        assertThat(Awaited.parse(header)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "team",
                "team=",
                "=5",
                "team=-1",
                "team=1.5",
                "team=1000000000000000000",
                "Team=1",
                "team=1,",
                ",team=1",
                "team=1;plan=2",
                "team==1",
                "aaaaaaaaaaaaaaaaaaaaa=1"
            })
    void anything_else_is_a_malformed_header(String header) {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> Awaited.parse(header));
        assertThat(refused.problem())
                .isEqualTo(
                        Problem.of(
                                        "malformed-header",
                                        400,
                                        "Tverrlag-Await must look like team=57, referral=12.")
                                .with("header", "Tverrlag-Await"));
    }
}
