package no.tverrlag.local;

import java.util.Objects;
import java.util.Scanner;
import java.util.concurrent.Callable;
import no.tverrlag.local.stack.StackView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** ./run reset: back to a folder without data. */
@Command(name = "reset", description = "Stops the stack and deletes its data and logs.")
final class ResetCommand implements Callable<Integer> {

    @ParentCommand @Nullable RunCommand parent;

    @Option(names = "--yes", description = "do not ask")
    boolean yes;

    @Override
    public Integer call() {
        var command = Objects.requireNonNull(parent, "set by picocli");
        var folder = command.options().folder();
        if (!yes && !agreed("Delete all data in " + folder + "? [y/N] ", command)) {
            command.out().println("nothing deleted");
            return 1;
        }
        StackView.of(folder).ifPresent(StackView::stop);
        StackView.deleteData(folder);
        command.out().println("deleted data and logs in " + folder);
        return 0;
    }

    private static boolean agreed(String question, RunCommand command) {
        command.out().print(question);
        command.out().flush();
        var answers = new Scanner(System.in, System.out.charset());
        return answers.hasNextLine() && answers.nextLine().strip().equalsIgnoreCase("y");
    }
}
