package no.tverrlag.local.play;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of a case.
 *
 * @param person id of the person in this run
 * @param took from the first request to the last answer
 */
public record Outcome(
        String person, List<StepResult> steps, List<CheckResult> checks, Duration took) {

    public Outcome {
        steps = List.copyOf(steps);
        checks = List.copyOf(checks);
    }

    /**
     * What came of a step.
     *
     * @param status of the HTTP answer; 0 if there was none
     * @param id what the answer named; empty if it named nothing
     * @param note for people
     */
    public record StepResult(
            CaseStep step, boolean holds, int status, String id, long position, String note) {}

    /**
     * What came of a check.
     *
     * @param note for people: what was looked at and, if it does not hold, what was found instead
     */
    public record CheckResult(CaseCheck check, boolean holds, String note) {}

    public boolean holds() {
        return steps.stream().allMatch(StepResult::holds)
                && checks.stream().allMatch(CheckResult::holds);
    }

    /** One line on the whole. */
    public String summary() {
        var seconds = "%.1f s".formatted(took.toMillis() / 1000.0);
        return holds()
                ? "%d steps, %d checks: all hold (%s)"
                        .formatted(steps.size(), checks.size(), seconds)
                : "%d of %d steps and %d of %d checks hold (%s); these do not: %s"
                        .formatted(
                                steps.stream().filter(StepResult::holds).count(),
                                steps.size(),
                                checks.stream().filter(CheckResult::holds).count(),
                                checks.size(),
                                seconds,
                                String.join(", ", failures()));
    }

    private List<String> failures() {
        return Stream.concat(
                        steps.stream()
                                .filter(result -> !result.holds())
                                .map(result -> "step " + result.step().number()),
                        checks.stream()
                                .filter(result -> !result.holds())
                                .map(result -> "check " + result.check().number()))
                .toList();
    }
}
