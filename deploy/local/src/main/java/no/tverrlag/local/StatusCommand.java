package no.tverrlag.local;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import no.tverrlag.local.stack.StackView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** ./run status: a line per process. */
@Command(
        name = "status",
        description = "Shows each process: up or down, port, process id, memory, readiness.")
final class StatusCommand implements Callable<Integer> {

    @ParentCommand @Nullable RunCommand parent;

    /** 0 if all processes are up and ready, else 1. */
    @Override
    public Integer call() {
        var command = Objects.requireNonNull(parent, "set by picocli");
        var lines =
                StackView.of(command.options().folder()).map(StackView::lines).orElse(List.of());
        if (lines.isEmpty()) {
            command.out().println("not running");
            return 1;
        }
        lines.forEach(line -> command.out().println(text(line)));
        return lines.stream().allMatch(StackView.Line::ready) ? 0 : 1;
    }

    private static String text(StackView.Line line) {
        var memory =
                line.memoryKilobytes().isPresent()
                        ? "%d MB".formatted(line.memoryKilobytes().getAsLong() >> 10)
                        : "-";
        return "%-13s %-4s  port %-5d  pid %-7s  %7s  %s"
                .formatted(
                        line.name(),
                        line.up() ? "up" : "down",
                        line.port(),
                        line.up() ? "" + line.pid() : "-",
                        memory,
                        line.ready() ? "ready" : "not ready");
    }
}
