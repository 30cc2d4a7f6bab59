package no.tverrlag.testkit.architecture;

import static com.tngtech.archunit.core.importer.ImportOption.Predefined.ONLY_INCLUDE_TESTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureRulesTest {

    private static final String SAMPLE = "no.tverrlag.testkit.architecture.sample";
    private static final ArchitectureRules SERVICE = ArchitectureRules.ofService(SAMPLE);

    @Test
    void a_core_that_uses_its_events_and_an_edge_that_uses_a_framework_pass() {
        assertThat(linesOf("light.LightLamp")).isEmpty();
        assertThat(linesOf("light.LightLampResource")).isEmpty();
        assertThat(linesOf("events.LampEvents")).isEmpty();
    }

    @Test
    void a_core_that_knows_another_service_an_edge_or_another_act_is_found() {
        assertThat(linesOf("dust.DustLamp"))
                .containsExactlyInAnyOrder(
                        "neighbours: uses no.tverrlag.plan.sample.Stranger",
                        "pure-core: uses no.tverrlag.plan.sample.Stranger",
                        "pure-core: uses " + SAMPLE + ".light.LightLampResource",
                        "acts-apart: uses " + SAMPLE + ".light.LightLamp",
                        "no-surprise: calls java.util.UUID.randomUUID()",
                        "no-surprise: calls java.time.Instant.now()");
    }

    @Test
    void a_reaction_may_use_acts_but_no_edge() {
        assertThat(linesOf("whendustylight.WhenDustyLight"))
                .containsExactly("pure-core: uses " + SAMPLE + ".light.LightLampResource");
    }

    @Test
    void banned_names_old_dates_and_endless_waits_are_found() {
        assertThat(linesOf("dust.BaseHelper"))
                .containsExactlyInAnyOrder(
                        "names: is called " + SAMPLE + ".dust.BaseHelper",
                        "no-old-dates: uses java.util.Date",
                        "no-endless-wait: calls java.util.concurrent.CompletableFuture.get() in"
                                + " line 12",
                        "no-endless-wait: calls java.util.concurrent.CompletableFuture.join() in"
                                + " line 12");
    }

    @Test
    void frameworks_away_from_the_edge_and_side_doors_to_the_store_are_found() {
        String eventhandling = "org.axonframework.messaging.eventhandling.";
        assertThat(linesOf("outlet.LampOutlet"))
                .contains(
                        "framework-at-edge: uses " + eventhandling + "EventSink",
                        "framework-at-edge: uses " + eventhandling + "gateway.EventGateway",
                        "no-side-door: uses " + eventhandling + "gateway.EventGateway")
                .anyMatch(
                        line ->
                                line.startsWith(
                                        "no-side-door: calls " + eventhandling + "EventSink"));
    }

    @Test
    void a_library_may_use_only_the_frameworks_it_is_there_for() {
        assertThat(found(ArchitectureRules.ofLibrary(SAMPLE, Framework.AXON)))
                .noneMatch(line -> line.startsWith("framework-at-edge"));
        assertThat(found(ArchitectureRules.ofLibrary(SAMPLE, Framework.MONGO)))
                .anyMatch(line -> line.startsWith("framework-at-edge"));
        assertThat(found(ArchitectureRules.ofPureLibrary(SAMPLE)))
                .anyMatch(
                        line ->
                                line.startsWith(
                                        "pure-core " + SAMPLE + ".light.LightLampResource"));
    }

    @Test
    void an_exception_covers_one_rule_in_one_class_and_needs_a_reason_and_a_violation() {
        Exceptions exceptions =
                Exceptions.of(
                        """
                        # what we live with
                        names   a.Helper   # named by the protocol
                        names a.Gone # was named so
                        names b.Util
                        """);
        assertThat(
                        exceptions.judge(
                                List.of(
                                        new Violation("names", "a.Helper", "is called"),
                                        new Violation("pure-core", "a.Helper", "uses x"),
                                        new Violation("names", "b.Util", "is called"))))
                .containsExactly(
                        "exception without a reason: names b.Util",
                        "pure-core a.Helper: uses x",
                        "exception no longer needed, delete it: names a.Gone");
    }

    @Test
    void a_package_without_classes_is_no_success() {
        assertThat(catchThrowable(() -> ArchitectureRules.ofService("no.tverrlag.nowhere").check()))
                .hasMessageContaining("classes below no.tverrlag.nowhere");
    }

    /** Rule and finding of one sample class. */
    private static List<String> linesOf(String type) {
        String where = " " + SAMPLE + "." + type + ": ";
        return found(SERVICE).stream()
                .filter(line -> line.contains(where))
                .map(line -> line.replace(where, ": "))
                .toList();
    }

    private static List<String> found(ArchitectureRules rules) {
        return rules.violations(ONLY_INCLUDE_TESTS).stream().map(Violation::toString).toList();
    }
}
