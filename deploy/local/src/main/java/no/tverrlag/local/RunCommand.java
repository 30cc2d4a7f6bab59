package no.tverrlag.local;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.tverrlag.local.stack.LocalStack;
import no.tverrlag.local.stack.Ports;
import no.tverrlag.local.stack.StackOptions;
import no.tverrlag.local.stack.StackView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** ./run alone: starts everything and stays until it is told to stop. */
@Command(
        name = "./run",
        description = "Starts Tverrlag on this machine and stays; Ctrl-C stops it.",
        footer = {"", "./run bench engine measures the event store; see docs/performance.md."},
        subcommands = {
            DemoCommand.class,
            StatusCommand.class,
            StopCommand.class,
            ResetCommand.class,
            TokenCommand.class
        })
final class RunCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    @Spec @Nullable CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true,
            description = "show this and exit")
    boolean help;

    @Option(
            names = "--folder",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "where data and logs are kept; default: .tverrlag of the project")
    @Nullable Path folder;

    @Option(
            names = "--port",
            paramLabel = "NAME=N",
            description =
                    "another port for store, broker, issuer, referral, team, plan, notification or"
                            + " history")
    @Nullable Map<String, Integer> ports;

    @Override
    public Integer call() {
        var chosen = Ports.standard();
        for (var port : Optional.ofNullable(ports).orElse(Map.of()).entrySet()) {
            chosen = chosen.with(port.getKey(), port.getValue());
        }
        var options = options().on(chosen).saying(err()::println);
        out().println("starting …");
        out().flush();
        try (var stack = LocalStack.start(options)) {
            printUrls(stack);
            err().println("run: " + stack.awaitFailure().line());
        }
        return FAILED;
    }

    /** The documented options, in the folder that was asked for. */
    StackOptions options() {
        var options = StackOptions.standard();
        return folder == null ? options : options.in(folder.toAbsolutePath());
    }

    /** The stack that runs in the folder, if one does. */
    Optional<StackView> running() {
        return StackView.of(options().folder()).filter(StackView::running);
    }

    PrintWriter out() {
        return spec().commandLine().getOut();
    }

    PrintWriter err() {
        return spec().commandLine().getErr();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec, "set by picocli");
    }

    private void printUrls(LocalStack stack) {
        stack.urls().forEach((name, url) -> out().printf("  %-13s %s%n", name, url));
        out().println("ready; Ctrl-C stops everything. Logs: " + options().folder().resolve("log"));
        out().flush();
    }
}
