package no.tverrlag.testkit;

import static no.tverrlag.testkit.Lamp.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import no.tverrlag.testkit.Lamp.Dusted;
import no.tverrlag.testkit.Lamp.Hung;
import no.tverrlag.testkit.Lamp.Light;
import no.tverrlag.testkit.Lamp.Lit;
import no.tverrlag.testkit.Lamp.NoSuchLamp;
import org.junit.jupiter.api.Test;

class ScenarioTest {

    private static final Light LIGHT_A = new Light(OWNER, "a");

    @Test
    void an_append_is_compared_with_its_values_and_its_order() {
        var outcome = Scenario.of(Lamp.LIGHT).given(new Hung(OWNER, "a")).when(LIGHT_A);
        outcome.then(new Lit(OWNER, "a")).andARepeatIsNothing();
        assertThat(outcome.newFacts()).containsExactly(new Lit(OWNER, "a"));
        assertThatThrownBy(() -> outcome.then(new Lit(OWNER, "b")))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(outcome::thenNothing).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_refusal_is_compared_with_its_values() {
        var outcome = Scenario.of(Lamp.LIGHT).when(LIGHT_A);
        outcome.thenRefuses(new NoSuchLamp("a"));
        assertThatThrownBy(() -> outcome.thenRefuses(new NoSuchLamp("b")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void facts_that_are_not_read_are_left_out_of_the_fold() {
        Scenario.of(Lamp.LIGHT)
                .given(new Hung(OWNER, "a"), new Lit(OWNER, "a"), new Dusted(OWNER, "a"))
                .when(LIGHT_A)
                .thenNothing();
    }

    @Test
    void a_fact_that_is_not_read_but_changes_the_state_fails_the_scenario() {
        var scenario = Scenario.of(Lamp.reading(Set.of(Hung.class))).given(new Hung(OWNER, "a"));
        assertThatThrownBy(() -> scenario.given(new Lit(OWNER, "a")).when(LIGHT_A))
                .hasMessageContaining("LightLamp does not read Lit");
    }

    @Test
    void with_a_catalogue_facts_outside_the_boundary_are_left_out() {
        Scenario.of(Lamp.LIGHT, Lamp.CATALOGUE)
                .given(new Hung(OWNER, "b"))
                .when(LIGHT_A)
                .thenRefuses(new NoSuchLamp("a"));
    }
}
