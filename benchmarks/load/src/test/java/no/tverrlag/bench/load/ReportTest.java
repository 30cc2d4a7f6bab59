package no.tverrlag.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Surroundings ON =
            new Surroundings(
                    "embedded store, durable",
                    new Machine(140, "abc1234", "25", 2, 0.5),
                    "events of 500 bytes");
    private static final Figure HELD =
            Figure.atLeast(
                    "G1",
                    "64 callers",
                    "appends/s",
                    "raw",
                    new Comparison(12_345, 6_172, 2.0, 1.5, 2.5),
                    1);
    private static final Figure MISSED = Figure.plain("G8", "memory", 65.25, "B/event", 64, false);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Report report(Layout layout) {
        return new Report(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                layout,
                ON);
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void a_line_of_json_has_the_members_that_programs_rely_on() throws Exception {
        report(Layout.JSON).add(HELD);

        JsonNode line = new ObjectMapper().readTree(lines().getFirst());

        assertThat(line.fieldNames())
                .toIterable()
                .contains(
                        "goal",
                        "name",
                        "value",
                        "unit",
                        "baseline",
                        "baselineValue",
                        "ratio",
                        "target",
                        "met",
                        "server",
                        "fsyncMicros",
                        "commit",
                        "jdk");
        assertThat(line.get("ratio").doubleValue()).isEqualTo(2.0);
        assertThat(line.get("baselineValue").doubleValue()).isEqualTo(6172);
        assertThat(line.get("met").booleanValue()).isTrue();
        assertThat(line.get("fsyncMicros").intValue()).isEqualTo(140);
    }

    @Test
    void without_a_baseline_its_members_are_there_and_empty() throws Exception {
        report(Layout.JSON).add(MISSED);

        JsonNode line = new ObjectMapper().readTree(lines().getFirst());

        assertThat(line.get("baseline").isNull()).isTrue();
        assertThat(line.get("baselineValue").isNull()).isTrue();
        assertThat(line.get("ratio").doubleValue()).isEqualTo(65.25);
        assertThat(line.get("met").booleanValue()).isFalse();
    }

    @Test
    void json_has_nothing_but_figures() {
        Report report = report(Layout.JSON);
        report.note("V1 not measured: it is not built");
        report.end();

        assertThat(lines()).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("V1 not measured");
    }

    @Test
    void markdown_is_a_table_with_as_many_cells_in_each_row() {
        Report report = report(Layout.MARKDOWN);
        report.add(HELD);
        report.add(MISSED);

        assertThat(lines().subList(2, 6))
                .allMatch(line -> line.chars().filter(c -> c == '|').count() == 8);
        assertThat(lines().get(4))
                .isEqualTo(
                        "| G1 | 64 callers : raw | 12345 appends/s | 6172 | 2.00 (1.50–2.50) | ≥ 1"
                                + " | yes |");
        assertThat(lines().get(5)).isEqualTo("| G8 | memory | 65.3 B/event |  |  | ≤ 64 | NO |");
    }

    @Test
    void in_the_end_it_says_which_goals_hold() {
        Report report = report(Layout.TABLE);
        report.add(HELD);
        report.add(MISSED);
        report.end();

        assertThat(lines().getLast()).isEqualTo("1 of 2 targets met. Holds: G1. Missed: G8.");
        assertThat(report.anyMissed()).isTrue();
    }

    @Test
    void what_could_not_be_measured_counts_as_missed() {
        Report report = report(Layout.TABLE);
        report.add(HELD);
        assertThat(report.anyMissed()).isFalse();

        report.note("G21 is not measured on a server that was not started here");
        assertThat(report.anyMissed()).isFalse();
        report.left("G11 not measured: there was no time left");
        assertThat(report.anyFailed()).isFalse();

        assertThat(report.anyMissed()).isTrue();
    }

    @Test
    void what_went_wrong_is_told_apart_from_what_was_missed() {
        Report report = report(Layout.TABLE);
        report.add(MISSED);
        assertThat(report.anyFailed()).isFalse();

        report.failed("V1 not measured: it did not start");

        assertThat(report.anyFailed()).isTrue();
    }

    @Test
    void faster_than_a_disk_is_no_disk() {
        assertThat(ON.machine().isDisk()).isTrue();
        assertThat(new Machine(49, "c", "25", 2, 0).isDisk()).isFalse();
    }
}
