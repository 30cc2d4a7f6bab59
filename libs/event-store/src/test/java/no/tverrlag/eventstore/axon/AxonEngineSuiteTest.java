package no.tverrlag.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.axonframework.eventsourcing.eventstore.LogEventStorageEngineSuite;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs Axon's suite and counts, for a suite of which nothing runs is green as well. */
class AxonEngineSuiteTest {
    private static final int TESTS_IN_AXON_5_0_1 = 31;

    @Test
    void all_tests_of_axons_own_engine_suite_ran_and_passed() {
        LauncherDiscoveryRequest suite =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(LogEventStorageEngineSuite.class))
                        .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();

        LauncherFactory.create().execute(suite, listener);

        TestExecutionSummary summary = listener.getSummary();
        assertThat(summary.getFailures())
                .extracting(f -> f.getTestIdentifier().getDisplayName() + ": " + f.getException())
                .isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(TESTS_IN_AXON_5_0_1);
    }
}
