package no.tverrlag.bench.load;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The server that is measured on: a process of its own started here, or one that runs already. */
public final class StoreServer implements AutoCloseable {
    private static final String READY = "store ready on port ";

    private final @Nullable Path jar;
    private final @Nullable Path data;
    private volatile String uri;
    private volatile @Nullable Process process;

    private StoreServer(
            String uri, @Nullable Path jar, @Nullable Path data, @Nullable Process process) {
        this.uri = uri;
        this.jar = jar;
        this.data = data;
        this.process = process;
    }

    public static StoreServer at(String uri) {
        return new StoreServer(uri, null, null, null);
    }

    /**
     * Starts the embedded store on a new folder below this one; the folder is deleted in the end.
     */
    public static StoreServer start(Path jar, Path below) throws IOException {
        Files.createDirectories(below);
        Path data = Files.createTempDirectory(below, "bench-store");
        Process process = launch(jar, data);
        return new StoreServer(awaitReady(process), jar, data, process);
    }

    /** It does not outlive this process, however this one ends. */
    private static Process launch(Path jar, Path data) throws IOException {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-Xmx1g",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-jar",
                                jar.toString(),
                                "--data",
                                data.toString(),
                                "--port",
                                "0")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    private static String awaitReady(Process process) throws IOException {
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        while (line != null && !line.startsWith(READY)) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException("the store did not start");
        }
        return "mongodb://127.0.0.1:" + line.substring(READY.length());
    }

    public String uri() {
        return uri;
    }

    public @Nullable Path data() {
        return data;
    }

    /** Whether it was started here, and can be killed. */
    public boolean isOwn() {
        return data != null;
    }

    public MongoClient client() {
        return client(null);
    }

    public MongoClient client(@Nullable CommandListener listener) {
        MongoClientSettings.Builder settings =
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(uri))
                        .retryWrites(false)
                        .applyToClusterSettings(
                                cluster -> cluster.serverSelectionTimeout(10, TimeUnit.SECONDS))
                        .applyToSocketSettings(socket -> socket.readTimeout(60, TimeUnit.SECONDS));
        if (listener != null) {
            settings.addCommandListener(listener);
        }
        return MongoClients.create(settings.build());
    }

    /** What kind of server this is, as it says itself. */
    public String kind() {
        try (MongoClient client = client()) {
            Document info = client.getDatabase("admin").runCommand(new Document("buildInfo", 1));
            return process != null
                    ? "embedded store, durable"
                    : "server " + info.get("version", "unknown");
        }
    }

    /** Ends a started store at once, as a crash would; its folder stays. */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            running.onExit().join();
        }
    }

    /** Starts a killed store again, on its folder and another port. */
    public void restart() throws IOException {
        if (jar == null || data == null) {
            throw new IllegalStateException("this server was not started here");
        }
        Process again = launch(jar, data);
        process = again;
        uri = awaitReady(again);
    }

    @Override
    public void close() throws IOException {
        kill();
        if (data != null) {
            delete(data);
        }
    }

    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
