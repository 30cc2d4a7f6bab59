package no.tverrlag.local.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import no.tverrlag.local.stack.StackOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFileTest {

    @TempDir Path folder;

    @Test
    void the_sample_case_is_read_whole() throws Exception {
        var nora = CaseFile.read(StackOptions.projectFolder().resolve("samples/case-nora.yaml"));

        assertThat(nora.steps()).hasSize(50);
        assertThat(nora.steps().stream().filter(CaseStep::refused)).hasSize(6);
        assertThat(nora.checks()).hasSize(12);
        assertThat(nora.municipality()).isEqualTo("5530");
        assertThat(nora.actors().keySet())
                .containsExactly(
                        "gp",
                        "nurse",
                        "teacher",
                        "ppt",
                        "welfare",
                        "nav",
                        "hospital",
                        "unit",
                        "mother");
    }

    @Test
    void the_case_on_consent_and_emergencies_is_read_whole() throws Exception {
        var emil = CaseFile.read(StackOptions.projectFolder().resolve("samples/case-emil.yaml"));

        assertThat(emil.steps()).hasSize(15);
        assertThat(emil.steps().stream().filter(CaseStep::refused)).hasSize(3);
        assertThat(emil.checks()).hasSize(7);
        assertThat(emil.checks()).contains(new CaseCheck.ToReview(6, "unit", "physician"));
        assertThat(((CaseCheck.AccessLog) emil.checks().getLast()).contains())
                .contains(new CaseCheck.Access("physician", true, true));
    }

    @Test
    void a_step_knows_its_number_and_line() throws Exception {
        var two = Cases.read(folder, Cases.REPORT + "\n" + Cases.REPORT, "");

        assertThat(two.steps()).extracting(CaseStep::number).containsExactly(1, 2);
        assertThat(two.steps()).extracting(CaseStep::line).containsExactly(9, 11);
    }

    @Test
    void just_before_a_step_means_the_first_that_was_not_refused() throws Exception {
        var admission =
                "  - {at: 2025-02-20T18:00:00Z, by: nurse, do: RecordTransition, kind:"
                        + " ADMISSION%s}\n";
        var file =
                Cases.read(
                        folder,
                        admission.formatted(", expect: refused") + admission.formatted(""),
                        "  - {asOf: 2025-02-22T00:00:00Z, knownAt: just before the ADMISSION step"
                                + " was recorded, admitted: false}\n");

        var check = (CaseCheck.AsOf) file.checks().getFirst();
        assertThat(check.knownAt())
                .isEqualTo(new CaseCheck.KnownAt.JustBefore(file.steps().getLast()));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{by: nurse, do: AcceptRole}|'at' is missing",
                "{at: yesterday, by: nurse, do: AcceptRole}|'at' must be an instant such as"
                        + " 2024-09-02T08:10:00Z",
                "{at: 2024-09-02T08:10:00Z, by: nobody, do: AcceptRole}|'by' is 'nobody', who is"
                        + " not in the case",
                "{at: 2024-09-02T08:10:00Z, by: nurse, do: Dance}|cannot do 'Dance'",
                "{at: 2024-09-02T08:10:00Z, by: nurse, do: AcknowledgeReport, report: 1}|'report'"
                        + " is 1, but only 0 ReportNeed steps stand before",
                "{at: 2024-09-02T08:10:00Z, by: nurse, do: AcknowledgeReport}|'report' must be the"
                        + " number of a ReportNeed step",
                "{at: 2024-09-02T08:10:00Z, by: nurse, do: ActivatePlan}|ActivatePlan needs a plan,"
                        + " but no step before brings one about",
                "{at: 2024-09-02T08:10:00Z, by: nurse, do: AcceptRole, expect: joy}|'expect' is"
                        + " 'joy'; known are refused",
                "[]|must be a mapping",
            })
    void a_faulty_step_is_told_with_file_line_and_number(String step, String fault) {
        var thrown = fault("  - " + step + "\n", "");

        assertThat(thrown).isEqualTo(folder.resolve("case.yaml") + ":9: step 1: " + fault);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{now: true}|must hold one of asOf, reads, notified, toReview, accessLog",
                "{asOf: 2024-09-25T00:00:00Z}|expects nothing",
                "{asOf: 2024-09-25T00:00:00Z, mood: good}|'mood' is not known here; known are"
                    + " admitted, asOf, coordinator, coordinatorVacant, knownAt, lastEvaluation,"
                    + " members, openGoals, plan",
                "{reads: diary, by: nurse, answer: allowed}|'reads' is 'diary'; known are"
                        + " assessment, consents, events, person, plan, team",
                "{notified: nurse, about: the review is overdue}|'about' must name a date such as"
                        + " 2025-08-20",
                "{accessLog: nora, contains: [nurse looked]}|'contains' must list such as 'gp"
                        + " allowed' or 'gp refused'",
            })
    void a_faulty_check_is_told_with_file_line_and_number(String check, String fault) {
        var thrown = fault("", "  - " + check + "\n");

        assertThat(thrown).isEqualTo(folder.resolve("case.yaml") + ":10: check 1: " + fault);
    }

    @Test
    void what_is_not_yaml_is_told_with_its_line() {
        var thrown = fault("  - {at: 2024-09-02T08:10:00Z, by: nurse\n", "");

        assertThat(thrown)
                .isEqualTo(
                        folder.resolve("case.yaml")
                                + ":9: not YAML: while parsing a flow mapping expected ',' or '}',"
                                + " but got <stream end>");
    }

    @Test
    void a_key_given_twice_is_a_fault() {
        var thrown = fault("  - {at: a, at: b}\n", "");

        assertThat(thrown)
                .isEqualTo(folder.resolve("case.yaml") + ":9: not YAML: Duplicate field 'at'");
    }

    @Test
    void a_missing_file_is_told() {
        var thrown =
                catchThrowableOfType(
                        MalformedCase.class, () -> CaseFile.read(folder.resolve("none.yaml")));

        assertThat(thrown.line())
                .isEqualTo(folder.resolve("none.yaml") + ": cannot be read (NoSuchFileException)");
    }

    private String fault(String steps, String checks) {
        var file = folder.resolve("case.yaml");
        return catchThrowableOfType(
                        MalformedCase.class,
                        () -> {
                            Files.writeString(file, Cases.text(steps, checks));
                            CaseFile.read(file);
                        })
                .line();
    }
}
