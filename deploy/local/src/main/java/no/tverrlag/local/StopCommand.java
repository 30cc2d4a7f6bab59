package no.tverrlag.local;

import java.util.Objects;
import java.util.concurrent.Callable;
import no.tverrlag.local.stack.StackView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** ./run stop: stops what runs, and what an earlier run left behind. */
@Command(name = "stop", description = "Stops the stack that runs in the folder.")
final class StopCommand implements Callable<Integer> {

    @ParentCommand @Nullable RunCommand parent;

    @Override
    public Integer call() {
        var command = Objects.requireNonNull(parent, "set by picocli");
        int stopped = StackView.of(command.options().folder()).map(StackView::stop).orElse(0);
        command.out().println(stopped == 0 ? "not running" : "stopped " + stopped + " processes");
        return 0;
    }
}
