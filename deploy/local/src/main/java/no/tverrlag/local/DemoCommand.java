package no.tverrlag.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import no.tverrlag.local.play.CaseFile;
import no.tverrlag.local.play.CasePlayer;
import no.tverrlag.local.play.Transcript;
import no.tverrlag.local.stack.LocalStack;
import no.tverrlag.local.stack.StackFailure;
import no.tverrlag.local.stack.StackOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** ./run demo: plays a case on the stack that runs, or on one of its own. */
@Command(
        name = "demo",
        description = "Plays a case through the REST interface and checks what came of it.")
final class DemoCommand implements Callable<Integer> {

    @ParentCommand @Nullable RunCommand parent;

    @Parameters(
            arity = "0..1",
            paramLabel = "CASE.yaml",
            description = "default: samples/case-nora.yaml, then samples/case-emil.yaml")
    @Nullable Path file;

    @Option(names = "--fresh", description = "on a stack of its own, even if one is running")
    boolean fresh;

    @Option(names = "--keep", description = "keep data and logs of the stack of its own")
    boolean keep;

    @Override
    public Integer call() throws Exception {
        var cases = new ArrayList<CaseFile>();
        for (var path : files()) {
            cases.add(CaseFile.read(path));
        }
        var running = fresh ? null : parent().running().orElse(null);
        return running == null ? playApart(cases) : play(cases, running::url);
    }

    private List<Path> files() {
        var samples = StackOptions.projectFolder().resolve("samples");
        return file == null
                ? List.of(samples.resolve("case-nora.yaml"), samples.resolve("case-emil.yaml"))
                : List.of(file);
    }

    private int playApart(List<CaseFile> cases) throws IOException {
        var folder = Files.createTempDirectory("tverrlag-demo-");
        var options = StackOptions.apart(folder);
        parent().out().println("starting a stack of its own in " + folder + " …");
        parent().out().flush();
        try (var stack = LocalStack.start(keep ? options : options.leavingNothing())) {
            int exit = play(cases, stack::url);
            stack.failure().ifPresent(failure -> parent().err().println("run: " + failure.line()));
            return exit;
        } catch (StackFailure failure) {
            throw keep ? failure : new StackFailure(failure.line() + " (--keep keeps the log)");
        }
    }

    private int play(List<CaseFile> cases, Function<String, URI> addresses) {
        int exit = 0;
        for (var each : cases) {
            exit = Math.max(exit, play(each, addresses));
        }
        return exit;
    }

    private int play(CaseFile theCase, Function<String, URI> addresses) {
        var out = parent().out();
        out.println(theCase.title());
        var outcome =
                CasePlayer.of(theCase, addresses).listening(new Transcript(theCase, out)).play();
        out.println(outcome.summary());
        out.flush();
        return outcome.holds() ? 0 : 1;
    }

    private RunCommand parent() {
        return Objects.requireNonNull(parent, "set by picocli");
    }
}
