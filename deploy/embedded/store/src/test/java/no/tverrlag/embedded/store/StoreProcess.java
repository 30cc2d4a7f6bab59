package no.tverrlag.embedded.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A store started as a real process, the way it runs outside tests. */
final class StoreProcess implements AutoCloseable {

    private final Process process;
    private final String firstLine;

    private StoreProcess(Process process, String firstLine) {
        this.process = process;
        this.firstLine = firstLine;
    }

    static StoreProcess start(Path directory, int port) throws IOException {
        Process process =
                new ProcessBuilder(
                                List.of(
                                        ProcessHandle.current().info().command().orElseThrow(),
                                        "-Xmx256m",
                                        "-XX:+UseSerialGC",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        StoreMain.class.getName(),
                                        "--data",
                                        directory.toString(),
                                        "--port",
                                        String.valueOf(port)))
                        .redirectErrorStream(true)
                        .start();
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        while (line != null && !line.startsWith("store ")) {
            line = output.readLine();
        }
        return new StoreProcess(process, String.valueOf(line));
    }

    String firstLine() {
        return firstLine;
    }

    String uri() {
        String port = firstLine.replace("store ready on port ", "");
        return "mongodb://127.0.0.1:"
                + port
                + "/?retryWrites=false&serverSelectionTimeoutMS=2000&connectTimeoutMS=2000";
    }

    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** Asks the process to end, as an operator would, and returns its exit code. */
    int stop() throws InterruptedException {
        process.toHandle().destroy();
        return process.waitFor();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
