package no.tverrlag.embedded.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The embedded store as a process of its own: {@code --data DIR --port N}. */
public final class StoreMain {

    private static final int CANNOT_START = 2;

    private StoreMain() {}

    public static void main(String[] arguments) {
        try {
            Map<String, String> options = options(arguments);
            start(Path.of(options.get("--data")), Integer.parseInt(options.get("--port")));
        } catch (IllegalArgumentException wrong) {
            fail("usage: --data DIR --port N");
        } catch (IOException | IllegalStateException unusable) {
            fail("store cannot start: " + unusable.getMessage());
        }
    }

    private static void start(Path directory, int port) throws IOException {
        EmbeddedStore store = EmbeddedStore.open(directory, port);
        Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-shutdown"));
        System.out.println("store ready on port " + store.port());
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        if (arguments.length != 4 || !options.keySet().equals(Set.of("--data", "--port"))) {
            throw new IllegalArgumentException("unknown options");
        }
        return options;
    }

    private static void fail(String line) {
        System.err.println(line);
        System.exit(CANNOT_START);
    }
}
