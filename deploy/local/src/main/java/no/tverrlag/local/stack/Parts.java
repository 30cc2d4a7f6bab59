package no.tverrlag.local.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real processes: embedded servers where no others are given, and the five services. */
final class Parts {

    private static final String VERSION = "0.1.0-SNAPSHOT";

    /**
     * Small heaps, and the quick compiler only: processes that start fast and stay small. Each full
     * collection moves everything that lives, so that what is dead, and may be somebody's text, is
     * not left between it.
     */
    private static final List<String> FLAGS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:MarkSweepAlwaysCompactCount=1",
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    private final StackOptions options;
    private final StackFolder folder;

    private Parts(StackOptions options, StackFolder folder) {
        this.options = options;
        this.folder = folder;
    }

    /**
     * All parts of a stack, those first that others need.
     *
     * @throws StackFailure if one of them has not been built
     */
    static List<Part> of(StackOptions options, StackFolder folder) {
        return new Parts(options, folder).all();
    }

    private List<Part> all() {
        var servers = new ArrayList<Part>();
        if (options.mongodbUri() == null) {
            servers.add(server("store", "mongodb", "-Xmx384m"));
        }
        servers.add(server("issuer", "http", "-Xmx48m"));
        if (options.kafkaBootstrap() == null) {
            servers.add(server("broker", "kafka", "-Xmx512m"));
        }
        var needed =
                servers.stream()
                        .map(Part::name)
                        .filter(name -> !name.equals("broker"))
                        .collect(Collectors.toSet());
        return Stream.concat(
                        servers.stream(),
                        Ports.SERVICES.stream().map(name -> service(name, needed)))
                .toList();
    }

    private Part server(String name, String scheme, String memory) {
        int port = options.ports().of(name);
        var jar =
                built(
                        "deploy/embedded/%s/target/tverrlag-embedded-%s-%s.jar"
                                .formatted(name, name, VERSION));
        var arguments = List.of("--data", folder.data(name).toString(), "--port", "" + port);
        return new Part(
                name,
                port,
                address(scheme, name),
                java(memory, jar, arguments),
                Map.of(),
                new Readiness.Announced(name + " ready on port " + port),
                Set.of());
    }

    private Part service(String name, Set<String> needs) {
        int port = options.ports().of(name);
        var jar = built(name + "-service/target/quarkus-app/quarkus-run.jar");
        var address = address("http", name);
        return new Part(
                name,
                port,
                address,
                java("-Xmx160m", jar, List.of()),
                environment(port),
                new Readiness.Answers(address.resolve("/q/health/ready")),
                needs);
    }

    private Map<String, String> environment(int port) {
        return Map.of(
                "MONGODB_URI",
                Objects.requireNonNullElse(
                        options.mongodbUri(), address("mongodb", "store").toString()),
                "KAFKA_BOOTSTRAP",
                Objects.requireNonNullElse(
                        options.kafkaBootstrap(), address("kafka", "broker").getAuthority()),
                "OIDC_ISSUER",
                address("http", "issuer").toString(),
                "TVERRLAG_MASTER_KEY_FILE",
                folder.masterKey().toString(),
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                "" + port);
    }

    private URI address(String scheme, String name) {
        return URI.create("%s://127.0.0.1:%d".formatted(scheme, options.ports().of(name)));
    }

    private Path built(String path) {
        var jar = options.home().resolve(path);
        if (!Files.exists(jar)) {
            throw new StackFailure("not built: " + path + " is missing (./mvnw package)");
        }
        return jar;
    }

    private static List<String> java(String memory, Path jar, List<String> arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.of(List.of(java, memory), FLAGS, List.of("-jar", jar.toString()), arguments)
                .flatMap(List::stream)
                .toList();
    }
}
