package no.tverrlag.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import no.tverrlag.kernel.Decision;
import no.tverrlag.kernel.Slice;
import no.tverrlag.kernel.Tag;
import no.tverrlag.testkit.Lamp.Dusted;
import no.tverrlag.testkit.Lamp.Hung;
import no.tverrlag.testkit.Lamp.LampEvent;
import no.tverrlag.testkit.Lamp.Light;
import no.tverrlag.testkit.Lamp.Lit;
import org.junit.jupiter.api.Test;

class SliceRulesTest {

    private static final Light LIGHT_A = new Light(Lamp.OWNER, "a");

    @Test
    void a_slice_that_keeps_the_rules_passes() {
        SliceRules.check(Lamp.CATALOGUE, Lamp.SAMPLES, Lamp.LIGHT);
        SliceRules.of(Lamp.CATALOGUE, Lamp.SAMPLES).slice(Lamp.LIGHT, LIGHT_A).check();
    }

    @Test
    void a_type_without_a_sample_is_found() {
        assertFound(
                SliceRules.of(Lamp.CATALOGUE, Lamp.SAMPLES.subList(0, 2)), "Dusted has no sample");
    }

    @Test
    void a_type_that_changes_the_state_unread_is_found() {
        assertFound(
                rules().slice(Lamp.reading(Set.of(Hung.class))),
                "LightLamp does not read Lit, which changes its state");
    }

    @Test
    void a_type_that_is_read_for_nothing_is_found() {
        assertFound(
                rules().slice(Lamp.reading(Set.of(Hung.class, Lit.class, Dusted.class))),
                "LightLamp reads Dusted without effect on any state the samples reach");
    }

    @Test
    void an_evolve_that_throws_in_some_order_is_found() {
        Slice<Light, String, LampEvent> slice =
                new Slice<>(
                        "Fragile",
                        Set.of(Hung.class),
                        it -> List.of(Tag.of("lamp", it.lamp())),
                        it -> it.lamp(),
                        (then, fact) -> {
                            if (fact instanceof Lit && !then.equals("hung")) {
                                throw new IllegalStateException("dark");
                            }
                            return fact instanceof Hung ? "hung" : then;
                        },
                        (it, now) -> Decision.nothing());
        assertFound(
                rules().slice(slice, LIGHT_A),
                "Fragile throws on folding Lit: java.lang.IllegalStateException: dark");
        assertFound(
                rules().slice(slice), "Fragile needs the command to start: give sample commands");
    }

    @Test
    void a_fact_appended_outside_of_the_own_boundary_is_found() {
        Slice<Light, Lamp.State, LampEvent> slice =
                new Slice<>(
                        "LightLamp",
                        Lamp.LIGHT.reads(),
                        it -> List.of(Tag.of("house", "1")),
                        Lamp.LIGHT.initial(),
                        Lamp.LIGHT.evolve(),
                        Lamp.LIGHT.decide());
        assertFound(
                rules().slice(slice, LIGHT_A), "LightLamp appends Lit outside of its own boundary");
    }

    @Test
    void a_slice_that_nobody_checked_is_found() {
        String here = "no.tverrlag.testkit";
        assertFound(
                rules().covering(here, ImportOption.Predefined.ONLY_INCLUDE_TESTS),
                "LightLamp is a slice of no.tverrlag.testkit, not checked");
        rules().slice(Lamp.LIGHT)
                .covering(here, ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .check();
    }

    @Test
    void every_slice_below_a_package_is_found_and_asked_with_sample_commands() {
        String here = "no.tverrlag.testkit";
        rules().everySliceBelow(here, ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .covering(here, ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .check();
        assertFound(rules().everySliceBelow("no.tverrlag.none"), "no.tverrlag.none has no slice");
    }

    private static SliceRules<LampEvent> rules() {
        return SliceRules.of(Lamp.CATALOGUE, Lamp.SAMPLES);
    }

    private static void assertFound(SliceRules<LampEvent> rules, String finding) {
        assertThatThrownBy(rules::check).hasMessageContaining("[\"" + finding + "\"]");
    }
}
