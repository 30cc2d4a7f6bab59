package no.tverrlag.embedded.issuer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The issuer as a process of its own: {@code --data DIR --port N [--rotate-after SECONDS]}. */
public final class IssuerMain {

    private static final int CANNOT_START = 2;

    private IssuerMain() {}

    public static void main(String[] arguments) {
        try {
            Map<String, String> options = options(arguments);
            Duration rotation =
                    options.containsKey("--rotate-after")
                            ? Duration.ofSeconds(Long.parseLong(options.get("--rotate-after")))
                            : Issuer.DEFAULT_ROTATION;
            start(options, rotation);
        } catch (IllegalArgumentException wrong) {
            fail("usage: --data DIR --port N [--rotate-after SECONDS]");
        } catch (IOException unusable) {
            fail("issuer cannot start: " + unusable.getMessage());
        }
    }

    private static void start(Map<String, String> options, Duration rotation) throws IOException {
        Issuer issuer =
                Issuer.open(
                        Path.of(options.get("--data")),
                        Integer.parseInt(options.get("--port")),
                        rotation,
                        InstantSource.system());
        Runtime.getRuntime().addShutdownHook(new Thread(issuer::close, "issuer-shutdown"));
        System.out.println("issuer ready on port " + issuer.port());
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        boolean known = Set.of("--data", "--port", "--rotate-after").containsAll(options.keySet());
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
