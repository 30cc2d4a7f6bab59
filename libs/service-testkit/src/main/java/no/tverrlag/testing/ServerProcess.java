package no.tverrlag.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One embedded server as a process of its own, on a free port, with its data in a temporary folder.
 */
final class ServerProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile(".* ready on port (\\d+).*");
    private static final long START_SECONDS = 60;

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * @param name {@code store}, {@code broker} or {@code issuer}
     */
    static ServerProcess start(String name, String heap, Path data) {
        Path jar =
                root().resolve(
                                "deploy/embedded/"
                                        + name
                                        + "/target/tverrlag-embedded-"
                                        + name
                                        + "-0.1.0-SNAPSHOT.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(
                    jar
                            + " is not built: run ./mvnw package -DskipTests -pl deploy/embedded/"
                            + name
                            + " -am");
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            Process process =
                    new ProcessBuilder(
                                    java,
                                    heap,
                                    "-XX:+UseSerialGC",
                                    "-jar",
                                    jar.toString(),
                                    "--data",
                                    data.resolve(name).toString(),
                                    "--port",
                                    "0")
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new ServerProcess(process, awaitPort(name, process));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /**
     * A platform thread: reading a pipe holds a virtual thread's carrier, and the log answers
     * appends on virtual threads.
     */
    private static int awaitPort(String name, Process process) {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            process.inputReader()
                                    .lines()
                                    .forEach(
                                            line -> {
                                                Matcher matcher = READY.matcher(line);
                                                if (matcher.matches()) {
                                                    port.complete(
                                                            Integer.parseInt(matcher.group(1)));
                                                }
                                            });
                            port.completeExceptionally(
                                    new IllegalStateException(name + " ended before it was ready"));
                        });
        try {
            return port.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (Exception notReady) {
            process.destroyForcibly();
            throw new IllegalStateException(name + " did not become ready", notReady);
        }
    }

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = java.util.Objects.requireNonNull(folder.getParent(), "not inside the project");
        }
        return folder;
    }
}
