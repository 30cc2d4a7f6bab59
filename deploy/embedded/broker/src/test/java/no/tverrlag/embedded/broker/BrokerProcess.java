package no.tverrlag.embedded.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A broker started as a real process, the way it runs outside tests. */
final class BrokerProcess implements AutoCloseable {

    private final Process process;
    private final String firstLine;

    private BrokerProcess(Process process, String firstLine) {
        this.process = process;
        this.firstLine = firstLine;
    }

    static BrokerProcess start(Path directory, int port) throws IOException {
        Process process =
                new ProcessBuilder(
                                List.of(
                                        ProcessHandle.current().info().command().orElseThrow(),
                                        "-Xmx384m",
                                        "-XX:+UseSerialGC",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        BrokerMain.class.getName(),
                                        "--data",
                                        directory.toString(),
                                        "--port",
                                        String.valueOf(port)))
                        .redirectErrorStream(true)
                        .start();
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        while (line != null && !line.startsWith("broker ")) {
            line = output.readLine();
        }
        return new BrokerProcess(process, String.valueOf(line));
    }

    String firstLine() {
        return firstLine;
    }

    String bootstrap() {
        return "127.0.0.1:" + firstLine.replace("broker ready on port ", "");
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
