package no.tverrlag.bench.engine;

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
final class StoreServer implements AutoCloseable {
    private final String uri;
    private final @Nullable Process process;
    private final @Nullable Path data;

    private StoreServer(String uri, @Nullable Process process, @Nullable Path data) {
        this.uri = uri;
        this.process = process;
        this.data = data;
    }

    static StoreServer at(String uri) {
        return new StoreServer(uri, null, null);
    }

    /** Starts the embedded store on an empty folder. */
    static StoreServer start(Path jar) throws IOException {
        return start(jar, Files.createTempDirectory("tverrlag-bench"));
    }

    /** Starts the embedded store on a folder; the folder is deleted in the end. */
    static StoreServer start(Path jar, Path data) throws IOException {
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
        String line = output.readLine();
        while (line != null && !line.startsWith("store ready on port ")) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException("the store did not start");
        }
        String port = line.substring("store ready on port ".length());
        return new StoreServer("mongodb://127.0.0.1:" + port, process, data);
    }

    String uri() {
        return uri;
    }

    @Nullable Path data() {
        return data;
    }

    MongoClient client() {
        return client(null);
    }

    MongoClient client(@Nullable CommandListener listener) {
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
    String kind() {
        try (MongoClient client = client()) {
            Document info = client.getDatabase("admin").runCommand(new Document("buildInfo", 1));
            return process != null
                    ? "embedded store, durable"
                    : "server " + info.get("version", "unknown");
        }
    }

    /** Ends a started store at once, as a crash would; its folder stays. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly();
            process.waitFor();
        }
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
