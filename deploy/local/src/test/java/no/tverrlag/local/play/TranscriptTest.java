package no.tverrlag.local.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import no.tverrlag.local.play.StandIn.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptTest {

    @TempDir Path folder;

    @Test
    void each_step_and_check_is_a_line() throws Exception {
        var file =
                Cases.read(
                        folder,
                        Cases.REPORT
                                + "  - {at: 2024-09-20T09:06:00Z, by: nurse, do: OpenPlan, expect:"
                                + " refused}\n",
                        "  - {reads: team, by: nurse, answer: refused}\n");
        var written = new StringWriter();
        try (var services = new StandIn()) {
            services.answers(
                    "POST /persons/referral-1/plans", Reply.problem(409, "/problems/no-consent"));

            Cases.player(file, services)
                    .listening(new Transcript(file, new PrintWriter(written)))
                    .play();
        }

        assertThat(written.toString().lines())
                .containsExactly(
                        "✓ 2024-09-02 08:10  teacher  ReportNeed  201  position 2",
                        "✓ 2024-09-20 09:06  nurse    OpenPlan    409  /problems/no-consent",
                        "✗ nurse reads the team: refused; answered 200  position ?");
    }
}
