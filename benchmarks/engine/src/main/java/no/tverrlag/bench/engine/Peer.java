package no.tverrlag.bench.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An engine in a process of its own; see {@link no.tverrlag.bench.load.Serving}. */
final class Peer implements AutoCloseable {
    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final int SECONDS_TO_END = 5;

    private final String name;
    private final Process process;
    private final BufferedReader answers;
    private final Writer requests;

    private Peer(String name, Process process) {
        this.name = name;
        this.process = process;
        this.answers = process.inputReader();
        this.requests = process.outputWriter();
    }

    static Path jar(Path home, String module) {
        return home.resolve(
                "benchmarks/"
                        + module
                        + "/target/tverrlag-bench-"
                        + module
                        + "-"
                        + VERSION
                        + ".jar");
    }

    /** Starts the module's program; what it has to say beside its answers goes to a file. */
    static Peer start(Path home, String module, String... arguments) throws IOException {
        Path jar = jar(home, module);
        if (!Files.exists(jar)) {
            throw new IOException(home.relativize(jar) + " is missing: build with -Pbenchmarks");
        }
        List<String> command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-Xmx1g",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-jar",
                                jar.toString()));
        command.addAll(Arrays.asList(arguments));
        Path log =
                Files.createDirectories(home.resolve("target")).resolve("bench-" + module + ".log");
        Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
        return new Peer(module, process);
    }

    /** Several can start at the same time. What the JVM itself has to say first is passed over. */
    void awaitReady() throws IOException {
        String line = answers.readLine();
        while (line != null && !line.equals("ready")) {
            line = answers.readLine();
        }
        if (line == null) {
            throw new IOException(name + " did not start; see target/bench-" + name + ".log");
        }
    }

    void ask(String request) throws IOException {
        requests.write(request + "\n");
        requests.flush();
    }

    /**
     * The numbers of the answer to what was asked.
     *
     * @throws IOException if the engine failed
     */
    double[] answer() throws IOException {
        String line = answers.readLine();
        if (line == null || !line.startsWith("done")) {
            throw new IOException(name + ": " + (line == null ? "ended" : line));
        }
        return Arrays.stream(line.split(" ")).skip(1).mapToDouble(Double::parseDouble).toArray();
    }

    private double[] call(String request) throws IOException {
        ask(request);
        return answer();
    }

    static String appends(int callers, Duration time) {
        return "append " + callers + " " + time.toMillis();
    }

    /** Appends a second. */
    double append(int callers, Duration time) throws IOException {
        return call(appends(callers, time))[0];
    }

    /** Cases that were written in the time. */
    int fill(int from, int cases, int events, Duration atMost) throws IOException {
        return (int) call("fill " + from + " " + cases + " " + events + " " + atMost.toMillis())[0];
    }

    /**
     * Cases a second, of those numbered from {@code from}.
     *
     * @throws IOException if a case has another number of events
     */
    double source(int from, int cases, int events, Duration time) throws IOException {
        double[] done = call("source " + from + " " + cases + " " + time.toMillis());
        if (done[1] != events) {
            throw new IOException(name + ": a case has " + done[1] + " events");
        }
        return done[0];
    }

    /** Events a second. */
    double replay(Duration atMost) throws IOException {
        return call("replay " + atMost.toMillis())[0];
    }

    @Override
    public void close() throws IOException {
        try {
            requests.close();
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
