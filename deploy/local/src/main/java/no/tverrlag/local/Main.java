package no.tverrlag.local;

import no.tverrlag.local.play.CannotPlay;
import no.tverrlag.local.play.MalformedCase;
import no.tverrlag.local.stack.StackFailure;
import picocli.CommandLine;

/** Entry of ./run. */
public final class Main {

    private static final int FAILED = 1;
    private static final int MALFORMED = 2;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /**
     * The commands, with each foreseen failure told in one line and none of it as a stack trace.
     */
    static CommandLine commandLine() {
        return new CommandLine(new RunCommand())
                .setExecutionExceptionHandler((failure, line, result) -> told(failure, line));
    }

    private static int told(Exception failure, CommandLine line) throws Exception {
        var text =
                switch (failure) {
                    case StackFailure known -> known.line();
                    case CannotPlay known -> known.line();
                    case MalformedCase known -> known.line();
                    default -> throw failure;
                };
        line.getErr().println("run: " + text);
        return failure instanceof MalformedCase ? MALFORMED : FAILED;
    }
}
