package no.tverrlag.embedded.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The broker as a process of its own: {@code --data DIR --port N [--controller-port M]}. */
public final class BrokerMain {

    private static final int CANNOT_START = 2;

    private BrokerMain() {}

    public static void main(String[] arguments) {
        try {
            start(options(arguments));
        } catch (IllegalArgumentException wrong) {
            fail("usage: --data DIR --port N [--controller-port M]");
        } catch (IOException unusable) {
            fail("broker cannot start: " + unusable.getMessage());
        }
    }

    private static void start(Map<String, String> options) throws IOException {
        Broker broker =
                Broker.open(
                        Path.of(options.get("--data")),
                        Integer.parseInt(options.get("--port")),
                        Integer.parseInt(options.getOrDefault("--controller-port", "0")));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-shutdown"));
        System.out.println("broker ready on port " + broker.port());
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        boolean known =
                Set.of("--data", "--port", "--controller-port").containsAll(options.keySet());
        boolean needed = options.keySet().containsAll(Set.of("--data", "--port"));
        if (!known || !needed || options.size() * 2 != arguments.length) {
            throw new IllegalArgumentException("unknown options");
        }
        return options;
    }

    private static void fail(String line) {
        System.err.println(line);
        System.exit(CANNOT_START);
    }
}
