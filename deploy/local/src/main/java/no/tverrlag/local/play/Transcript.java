package no.tverrlag.local.play;

import java.io.PrintWriter;
import no.tverrlag.local.play.Outcome.CheckResult;
import no.tverrlag.local.play.Outcome.StepResult;

/** Writes a line per step and per check, as they come. */
public final class Transcript implements CasePlayer.Listener {

    private final PrintWriter out;
    private final String form;

    public Transcript(CaseFile file, PrintWriter out) {
        this.out = out;
        int who = file.steps().stream().mapToInt(step -> step.by().length()).max().orElse(1);
        int what =
                file.steps().stream().mapToInt(step -> step.act().name().length()).max().orElse(1);
        this.form = "%%s %%s  %%-%ds  %%-%ds  %%s".formatted(who, what);
    }

    @Override
    public void played(StepResult result) {
        var step = result.step();
        var at = step.at().substring(0, "2024-09-02T08:10".length()).replace('T', ' ');
        line(form.formatted(mark(result.holds()), at, step.by(), step.act().name(), result.note()));
    }

    @Override
    public void checked(CheckResult result) {
        line("%s %s".formatted(mark(result.holds()), result.note()));
    }

    private void line(String text) {
        out.println(text);
        out.flush();
    }

    private static String mark(boolean holds) {
        return holds ? "✓" : "✗";
    }
}
