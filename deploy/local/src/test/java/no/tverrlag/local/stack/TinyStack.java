package no.tverrlag.local.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A stack of two tiny processes: a store, and a team-service that needs it. */
final class TinyStack {

    private TinyStack() {}

    /**
     * Starts one in a folder, on ports given as arguments, and stays: a launcher that can be
     * killed.
     */
    public static void main(String[] arguments) {
        var ports =
                Ports.standard()
                        .with("store", Integer.parseInt(arguments[1]))
                        .with("team", Integer.parseInt(arguments[2]));
        try (var stack = start(options(Path.of(arguments[0])).on(ports))) {
            System.out.println("launched");
            System.out.println(stack.awaitFailure().line());
        }
    }

    static StackOptions options(Path folder) {
        return StackOptions.apart(folder.resolve("stack")).readyWithin(Duration.ofSeconds(30));
    }

    static LocalStack start(StackOptions options) {
        return LocalStack.start(options, (chosen, folder) -> List.of(store(chosen), team(chosen)));
    }

    /** One whose team-service ends as soon as it has started. */
    static LocalStack startWithDeadTeam(StackOptions options) {
        return LocalStack.start(
                options,
                (chosen, folder) ->
                        List.of(store(chosen), part("team", chosen, Set.of("store"), "dies")));
    }

    /** What the processes wrote of their starts and ends. */
    static List<String> diary(StackOptions options) throws IOException {
        return Files.readAllLines(diaryFile(options));
    }

    static List<String> java(String... command) {
        var line =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx32m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path")));
        line.addAll(List.of(command));
        return line;
    }

    private static Part store(StackOptions options) {
        return part("store", options, Set.of());
    }

    private static Part team(StackOptions options) {
        return part("team", options, Set.of("store"));
    }

    private static Part part(String name, StackOptions options, Set<String> needs, String... more) {
        int port = options.ports().of(name);
        var command =
                new ArrayList<>(java(TinyProcess.class.getName(), diaryFile(options).toString()));
        command.addAll(List.of(more));
        return new Part(
                name,
                port,
                URI.create("tiny://127.0.0.1:" + port),
                command,
                Map.of("QUARKUS_HTTP_PORT", "" + port),
                new Readiness.Announced("tiny ready on port"),
                needs);
    }

    private static Path diaryFile(StackOptions options) {
        return options.folder().resolveSibling("diary");
    }
}
