package no.tverrlag.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real store, broker and token issuer for a {@code @QuarkusTest}:
 * {@code @QuarkusTestResource(Servers.class)}. They are started once for all tests of a module,
 * with fresh data; the store is the server that {@code MONGODB_URI} names, if it is set.
 */
public final class Servers implements QuarkusTestResourceLifecycleManager {

    /** Synthetic, for tests only: 32 zero bytes but one. */
    static final String MASTER_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE=";

    /** The setting that says where the embedded issuer is. */
    static final String LOCAL_ISSUER = "tverrlag.identity.issuers.local.url";

    private static @Nullable Map<String, String> running;

    @Override
    public Map<String, String> start() {
        return settings();
    }

    @Override
    public void stop() {
        // they end with this JVM, so that every test class of the module shares them
    }

    static synchronized Map<String, String> settings() {
        if (running == null) {
            running = startAll();
        }
        return running;
    }

    private static Map<String, String> startAll() {
        Path data = folder();
        ServerProcess broker = ServerProcess.start("broker", "-Xmx384m", data);
        ServerProcess issuer = ServerProcess.start("issuer", "-Xmx48m", data);
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.mongodb.connection-string", store(data));
        settings.put("kafka.bootstrap.servers", "127.0.0.1:" + broker.port());
        settings.put(LOCAL_ISSUER, "http://127.0.0.1:" + issuer.port());
        settings.putAll(OtherIssuers.settings());
        settings.put("tverrlag.master-key", MASTER_KEY);
        return settings;
    }

    private static String store(Path data) {
        String given = System.getenv("MONGODB_URI");
        if (given != null) {
            GivenStore.requireFresh(given);
            return given;
        }
        ServerProcess store = ServerProcess.start("store", "-Xmx256m", data);
        return "mongodb://127.0.0.1:" + store.port() + "/?retryWrites=false";
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("tverrlag-test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException gone) {
            // a server may still be writing; the system clears its temporary folder
        }
    }
}
