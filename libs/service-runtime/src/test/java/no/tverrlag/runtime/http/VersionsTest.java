package no.tverrlag.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"17\"", "W/\"17\"", "17", " \"17\" "})
    void each_form_of_a_tag_demands_its_position(String ifMatch) {
        assertThat(Versions.demanded(ifMatch)).hasValue(17);
    }

    @Test
    void a_star_and_nothing_demand_nothing() {
        assertThat(Versions.demanded("*")).isEmpty();
        assertThat(Versions.demanded(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "\"a\"", "\"1\", \"2\"", "-1", "\"9999999999999999999\""})
    void what_is_no_tag_of_ours_is_malformed(String ifMatch) {
        assertThat(
                        catchThrowableOfType(
                                        ProblemException.class, () -> Versions.demanded(ifMatch))
                                .problem()
                                .slug())
                .isEqualTo("malformed-header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"17\"", "W/\"17\"", "\"5\", \"17\"", "*", "\"x\", W/\"17\""})
    void who_names_the_position_knows_it(String ifNoneMatch) {
        assertThat(Versions.known(ifNoneMatch, 17)).isTrue();
    }

    @Test
    void who_names_another_or_none_does_not() {
        assertThat(Versions.known(null, 17)).isFalse();
        assertThat(Versions.known("\"16\", \"18\", rubbish", 17)).isFalse();
    }
}
