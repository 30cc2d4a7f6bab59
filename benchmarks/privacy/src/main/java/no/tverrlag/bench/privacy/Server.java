package no.tverrlag.bench.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The store that is measured on: started here as a process of its own, or one that runs already.
 */
record Server(String uri, @Nullable Process process, @Nullable Path data) implements AutoCloseable {

    private static final String READY = "store ready on port ";

    static Server at(String uri) {
        return new Server(uri, null, null);
    }

    /** Starts the embedded store on an empty folder below the one given. */
    static Server start(Path jar, Path below) throws IOException {
        Path data = Files.createTempDirectory(below, "bench-store-");
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-Xmx1g",
                                "-jar",
                                jar.toString(),
                                "--data",
                                data.toString(),
                                "--port",
                                "0")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                String uri = "mongodb://127.0.0.1:" + line.substring(READY.length());
                return new Server(uri, process, data);
            }
        }
        throw new IOException("the store did not start; is it built? " + jar);
    }

    @Override
    public void close() throws IOException {
        if (process == null || data == null) {
            return;
        }
        process.destroyForcibly();
        process.onExit().join();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
