package no.tverrlag.eventstore;

import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * All suites that say something about the server at {@code MONGODB_URI}, in a process of their own;
 * it ends with 0 only if there were some and all passed. The last line tells how many.
 */
final class ServerSuites {
    private ServerSuites() {}

    public static void main(String[] arguments) {
        LauncherDiscoveryRequest suites =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectPackage("no.tverrlag.eventstore"))
                        .filters(
                                excludeClassNamePatterns(
                                        ".*MongoImageTest",
                                        ".*ArchitectureTest",
                                        "no\\.tverrlag\\.eventstore\\.core\\..*"))
                        .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(suites, listener);
        TestExecutionSummary summary = listener.getSummary();
        summary.printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8), 10);
        System.out.printf(
                "%d tests passed, %d failed, %d left out%n",
                summary.getTestsSucceededCount(),
                summary.getTotalFailureCount(),
                summary.getTestsAbortedCount());
        boolean good = summary.getTestsSucceededCount() > 0 && summary.getTotalFailureCount() == 0;
        System.exit(good ? 0 : 1);
    }
}
