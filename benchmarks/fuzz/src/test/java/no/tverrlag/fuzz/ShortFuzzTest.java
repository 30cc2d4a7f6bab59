package no.tverrlag.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import no.tverrlag.local.stack.StackOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run with all services, always the same requests; {@code ./run fuzz} is the long one. */
@Tag("process")
class ShortFuzzTest {

    private static final long SEED = 20_261_125;
    private static final long REQUESTS = 1_500;

    @Test
    void fifteen_hundred_requests_are_answered_as_documented_and_stored_as_answered(
            @TempDir Path folder) {
        Tally tally =
                Campaign.run(
                        StackOptions.apart(folder.resolve("stack")).leavingNothing(),
                        new Campaign.Order(
                                SEED,
                                REQUESTS,
                                4,
                                Duration.ofMinutes(10),
                                0,
                                Set.of("random", "resuming")),
                        _ -> {});

        assertThat(tally.requests()).isGreaterThanOrEqualTo(REQUESTS);
        assertThat(tally.findings()).as(() -> report(tally)).isEmpty();
        assertThat(tally.missed()).noneMatch(each -> each.endsWith("LogResume 200"));
    }

    private static String report(Tally tally) {
        StringWriter report = new StringWriter();
        tally.printFindings(new PrintWriter(report));
        return report.toString();
    }
}
